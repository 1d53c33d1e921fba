package janus.study;

import janus.store.AnswerRow;
import janus.store.CalibrationRow;
import janus.store.ReaderRow;
import janus.store.ShowingRow;
import janus.store.Showings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A study as its readers go through it.
public final class Reading {
    private static final Duration GRACE = Duration.ofSeconds(5); // for the network and a slow page

    private final OpenStudy open;
    private final Study study;

    /// The reading of `open`.
    public Reading(OpenStudy open) {
        this.open = open;
        this.study = open.study();
    }

    /// Where `reader` stands; `csrf` is passed on to the page.
    public ReadingView.Standing standing(ReaderRow reader, String csrf) {
        Optional<ShowingRow> next = open.showings().next(reader.id());
        int arm = next.map(it -> it.place().arm()).orElse(study.arms().size() - 1);
        Showings.Count count = open.showings().count(reader.id());
        String state = state(reader, next);
        @Nullable String until =
                state.equals("washout")
                        ? next.flatMap(it -> washout(reader, it))
                                .map(Instant::toString)
                                .orElse(null)
                        : null;
        return new ReadingView.Standing(
                study.title(),
                study.instructions(),
                csrf,
                state,
                new ReadingView.ArmView(study.arms().get(arm).name(), arm + 1, study.arms().size()),
                new ReadingView.ProgressView(
                        count.done(),
                        count.total(),
                        next.map(it -> it.place().training()).orElse(false)),
                until,
                Presets.of(study));
    }

    private String state(ReaderRow reader, Optional<ShowingRow> next) {
        if (open.isClosed()) {
            return "closed";
        }
        if (next.isEmpty()) {
            return "done";
        }
        if (!open.readers().isCalibrated(reader.id())) {
            return "calibrate";
        }
        return washout(reader, next.get()).isPresent() ? "washout" : "read";
    }

    /// Until when `reader` has to rest before `next`, if so.
    private Optional<Instant> washout(ReaderRow reader, ShowingRow next) {
        int days = study.arms().get(next.place().arm()).plan().washoutDays();
        if (days == 0 || next.place().arm() == 0 || next.place().position() > 1) {
            return Optional.empty();
        }
        return open.answers()
                .last(reader.id(), next.place().arm() - 1)
                .map(last -> last.plus(Duration.ofDays(days)))
                .filter(until -> open.now().isBefore(until));
    }

    /// What `reader` judges now, if anything.
    public Optional<ReadingView.Presentation> current(ReaderRow reader) {
        return readable(reader)
                .map(row -> Presentations.of(study, row, size(reader, row), left(row)));
    }

    private int size(ReaderRow reader, ShowingRow row) {
        return open.showings().size(reader.id(), row.place().arm());
    }

    private @Nullable Integer left(ShowingRow row) {
        int limit = study.arms().get(row.place().arm()).plan().secondsLimit();
        if (limit == 0) {
            return null;
        }
        long passed =
                row.shown()
                        .first()
                        .map(it -> Duration.between(it, open.now()).toSeconds())
                        .orElse(0L);
        return (int) Math.max(1, limit - passed);
    }

    private Optional<ShowingRow> readable(ReaderRow reader) {
        Optional<ShowingRow> next = open.showings().next(reader.id());
        return state(reader, next).equals("read") ? next : Optional.empty();
    }

    /// Keeps what `reader` saw of the test patterns.
    ///
    /// @throws Refused when it can't have been seen
    public void calibrate(ReaderRow reader, ReadingRequest.Calibration seen) throws Refused {
        boolean possible =
                seen.steps() >= 0
                        && seen.steps() <= 1024
                        && seen.contrast() >= 0
                        && seen.contrast() <= 100
                        && seen.width() > 0
                        && seen.height() > 0
                        && seen.devicePixelRatio() > 0
                        && (seen.pixelsPerMm() == null || seen.pixelsPerMm() > 0);
        if (!possible) {
            throw new Refused(
                    Refused.Reason.WRONG,
                    "steps, contrast or sizes are none that can be seen - calibration would say"
                            + " nothing - look again");
        }
        open.readers()
                .calibrate(
                        new CalibrationRow(
                                reader.id(),
                                open.now(),
                                seen.steps(),
                                seen.contrast(),
                                Optional.ofNullable(seen.pixelsPerMm()),
                                seen.width(),
                                seen.height(),
                                seen.devicePixelRatio(),
                                AnswerCheck.comment(seen.comment())),
                        open.entry(ReaderPass.who(reader), "calibrated", ""));
    }

    /// Keeps that the images of `presentation` are on the screen.
    ///
    /// @throws Refused when it is not what `reader` judges now
    public void shown(ReaderRow reader, @Nullable String presentation) throws Refused {
        open.showings().shown(now(reader, presentation).id(), open.now());
    }

    private ShowingRow now(ReaderRow reader, @Nullable String presentation) throws Refused {
        ShowingRow row = own(reader, presentation);
        if (readable(reader).filter(it -> it.id().equals(row.id())).isEmpty()) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "this is not what is to be judged now - another page may have gone on, or the"
                            + " study is closed - load the page anew");
        }
        return row;
    }

    private ShowingRow own(ReaderRow reader, @Nullable String presentation) throws Refused {
        return Optional.ofNullable(presentation)
                .flatMap(id -> open.showings().find(reader.id(), id))
                .orElseThrow(() ->
                        new Refused(
                                Refused.Reason.UNKNOWN,
                                "there is no such presentation - it may be another reader's - load"
                                        + " the page anew"));
    }

    /// Keeps answers: they are on the disk when this returns.
    ///
    /// @throws Refused when they don't answer what is asked, or other answers are kept already
    public ReadingView.Saved answer(ReaderRow reader, ReadingRequest.Answers sent) throws Refused {
        ShowingRow row = own(reader, sent.presentation());
        AnswerCheck check = new AnswerCheck(study, row);
        boolean over = isOver(row);
        List<AnswerRow.Response> responses =
                check.responses(sent.answers(), !(over && Boolean.TRUE.equals(sent.timedOut())));
        List<AnswerRow.Mark> marks = check.marks(sent.marks());
        String comment = AnswerCheck.comment(sent.comment());
        String digest = AnswerCheck.digest(responses, marks, comment);
        Optional<AnswerRow> before = open.answers().of(row.id());
        if (before.isEmpty()) {
            Instant now = open.now();
            AnswerRow answer =
                    new AnswerRow(
                            row.id(),
                            now,
                            seconds(now(reader, row.id()), now),
                            over,
                            comment,
                            digest,
                            responses,
                            marks);
            before = open.answers().add(answer);
        }
        if (before.isPresent() && !before.get().digest().equals(digest)) {
            throw contradiction();
        }
        return new ReadingView.Saved(
                true, row.place().training() ? feedback(row, responses) : null);
    }

    private static Refused contradiction() {
        return new Refused(
                Refused.Reason.CONFLICT,
                "another answer is kept already - answers are never changed - go on with the next image");
    }

    private static double seconds(ShowingRow row, Instant now) throws Refused {
        Instant shown =
                row.shown()
                        .last()
                        .orElseThrow(() ->
                                new Refused(
                                        Refused.Reason.CONFLICT,
                                        "the images were not shown yet - an answer needs a look -"
                                                + " load the page anew"));
        return Duration.between(shown, now).toMillis() / 1000.0;
    }

    private boolean isOver(ShowingRow row) {
        int limit = study.arms().get(row.place().arm()).plan().secondsLimit();
        return limit > 0
                && row.shown()
                        .first()
                        .filter(it -> !open.now().isBefore(it.plusSeconds(limit).minus(GRACE)))
                        .isPresent();
    }

    private List<ReadingView.Feedback> feedback(
            ShowingRow row, List<AnswerRow.Response> responses) {
        List<ReadingView.Feedback> feedback = new ArrayList<>();
        for (Question question : study.arms().get(row.place().arm()).questions()) {
            Optional<String> truth = Truth.of(study, question, row);
            for (AnswerRow.Response response : responses) {
                if (response.question().equals(question.id()) && truth.isPresent()) {
                    feedback.add(
                            new ReadingView.Feedback(
                                    question.id(),
                                    response.answer().equals(truth.get()),
                                    truth.get()));
                }
            }
        }
        return feedback;
    }

    /// The file with the values of an image that `reader` is shown now, by its opaque name.
    public Optional<Path> image(ReaderRow reader, String panel) {
        return readable(reader).stream()
                .flatMap(row -> row.panels().stream())
                .filter(it -> it.id().equals(panel))
                .findFirst()
                .map(it -> open.folder().images().resolve(study.images().get(it.image()).blob()));
    }
}
