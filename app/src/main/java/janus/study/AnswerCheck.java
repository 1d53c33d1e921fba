package janus.study;

import janus.store.AnswerRow;
import janus.store.ShowingRow;
import janus.volume.Size;
import janus.work.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether what a reader sends answers what was shown.
final class AnswerCheck {
    private static final int MOST_MARKS = 100;
    private static final int LONGEST_COMMENT = 2000;

    private final Study study;
    private final ShowingRow showing;
    private final Arm arm;

    AnswerCheck(Study study, ShowingRow showing) {
        this.study = study;
        this.showing = showing;
        this.arm = study.arms().get(showing.place().arm());
    }

    /// The responses in `given`.
    ///
    /// @param complete whether all that are required must be there
    /// @throws Refused when one is none, or one is missing
    List<AnswerRow.Response> responses(@Nullable List<GivenAnswer> given, boolean complete)
            throws Refused {
        List<AnswerRow.Response> responses = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (GivenAnswer answer : given == null ? List.<GivenAnswer>of() : given) {
            Question question = question(answer.question());
            try {
                question.check(answer);
            } catch (IllegalArgumentException wrong) {
                throw new Refused(Refused.Reason.WRONG, String.valueOf(wrong.getMessage()));
            }
            if (!answered.add(question.id())) {
                throw wrong(
                        "%s is answered twice - one answer counts - send one"
                                .formatted(question.id()));
            }
            responses.add(
                    new AnswerRow.Response(
                            question.id(),
                            answer.answer(),
                            Optional.ofNullable(answer.confidence())));
        }
        for (Question question : arm.questions()) {
            if (complete) {
                requireWhole(question, responses);
            }
        }
        return responses;
    }

    private static void requireWhole(Question question, List<AnswerRow.Response> responses)
            throws Refused {
        Optional<AnswerRow.Response> response =
                responses.stream().filter(it -> it.question().equals(question.id())).findFirst();
        if (question.required() && response.isEmpty()) {
            throw wrong(
                    "%s is not answered - it is needed to go on - answer it"
                            .formatted(question.id()));
        }
        if (question.confidence()
                && response.isPresent()
                && response.get().confidence().isEmpty()) {
            throw wrong(
                    "%s lacks how sure you are - it is asked - choose from 1 to 5"
                            .formatted(question.id()));
        }
    }

    private Question question(@Nullable String id) throws Refused {
        return arm.questions().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "a question is answered that was not asked - send the answers of this page"));
    }

    /// The marks in `given`.
    ///
    /// @throws Refused when marks are not asked for, or one lies outside its image
    List<AnswerRow.Mark> marks(@Nullable List<ReadingRequest.GivenMark> given) throws Refused {
        List<AnswerRow.Mark> marks = new ArrayList<>();
        if (given == null) {
            return marks;
        }
        if ((!arm.marks() && !given.isEmpty()) || given.size() > MOST_MARKS) {
            throw wrong(
                    "%d marks were sent - here %d may be set - take some away"
                            .formatted(given.size(), arm.marks() ? MOST_MARKS : 0));
        }
        for (ReadingRequest.GivenMark mark : given) {
            marks.add(mark(mark));
        }
        return marks;
    }

    private AnswerRow.Mark mark(ReadingRequest.GivenMark mark) throws Refused {
        ShowingRow.PanelRow panel =
                showing.panels().stream()
                        .filter(it -> it.role().equals(mark.panel()))
                        .findFirst()
                        .orElseThrow(() ->
                                wrong("a mark is on an image that is not shown - set it anew"));
        if (!isInside(mark, study.images().get(panel.image()).size())) {
            throw wrong("a mark lies outside its image - it can't be kept - set it anew");
        }
        return new AnswerRow.Mark(
                panel.role(), mark.column(), mark.row(), mark.slice(), comment(mark.comment()));
    }

    private static boolean isInside(ReadingRequest.GivenMark mark, Size size) {
        return mark.column() >= 0
                && mark.column() < size.columns()
                && mark.row() >= 0
                && mark.row() < size.rows()
                && mark.slice() >= 0
                && mark.slice() < size.slices();
    }

    /// A comment as it is kept.
    ///
    /// @throws Refused when it is too long
    static String comment(@Nullable String comment) throws Refused {
        if (comment == null) {
            return "";
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw wrong(
                    "a comment has %d characters - at most %d are kept - shorten it"
                            .formatted(comment.length(), LONGEST_COMMENT));
        }
        return comment.strip();
    }

    /// What makes two sendings the same.
    static String digest(
            List<AnswerRow.Response> responses, List<AnswerRow.Mark> marks, String comment) {
        return Sha256.of("%s\n%s\n%s".formatted(responses, marks, comment));
    }

    private static Refused wrong(String sentence) {
        return new Refused(Refused.Reason.WRONG, sentence);
    }
}
