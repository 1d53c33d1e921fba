package janus.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The questions of an arm in study.yaml, and whether they fit what it shows.
final class QuestionsOfArm {
    private static final List<String> KEYS =
            List.of("id", "kind", "text", "required", "confidence", "steps", "allow-same");
    private static final List<String> GRADES =
            List.of("very poor", "poor", "fair", "good", "very good");
    private static final Map<String, QuestionKind> KINDS =
            Stream.of(QuestionKind.values())
                    .collect(Collectors.toMap(QuestionKind::code, Function.identity()));

    private QuestionsOfArm() {}

    static List<Question> read(YamlMap arm, boolean pairs, List<Arm.Contest> contests)
            throws IOException {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap yaml : arm.maps("questions", KEYS)) {
            Question question = question(yaml);
            if (!ids.add(question.id())) {
                throw yaml.wrong(
                        "id",
                        "two questions are called %s - answers could not be told apart - rename one"
                                .formatted(question.id()));
            }
            checkFits(yaml, question.kind(), pairs);
            checkReal(yaml, question.kind(), contests);
            questions.add(question);
        }
        return questions;
    }

    private static Question question(YamlMap yaml) throws IOException {
        QuestionKind kind =
                yaml.choice("kind", KINDS.keySet().stream().sorted().toList().toString(), KINDS);
        List<String> steps = steps(yaml, kind);
        boolean same = yaml.flag("allow-same", false);
        if (same && kind != QuestionKind.WHICH_BETTER) {
            throw yaml.wrong(
                    "allow-same",
                    "a %s question has a true answer, or no other image to be the same as - same is none - take allow-same away"
                            .formatted(kind.code()));
        }
        return new Question(
                id(yaml),
                kind,
                yaml.text("text"),
                yaml.flag("required", true),
                yaml.flag("confidence", false),
                steps,
                same);
    }

    private static List<String> steps(YamlMap yaml, QuestionKind kind) throws IOException {
        List<String> steps = yaml.texts("steps");
        if (kind != QuestionKind.GRADE && !steps.isEmpty()) {
            throw yaml.wrong(
                    "steps",
                    "a %s question has no steps - only grades have - take them away"
                            .formatted(kind.code()));
        }
        if (kind == QuestionKind.GRADE && !steps.isEmpty() && steps.size() != GRADES.size()) {
            throw yaml.wrong(
                    "steps",
                    "%d steps are named - a grade has five, the lowest first - name five"
                            .formatted(steps.size()));
        }
        return kind == QuestionKind.GRADE && steps.isEmpty() ? GRADES : steps;
    }

    private static String id(YamlMap yaml) throws IOException {
        String id = yaml.text("id");
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw yaml.wrong(
                    "id",
                    "'%s' names no question - it stands in files - use letters, digits, - and _, at most 64"
                            .formatted(id));
        }
        return id;
    }

    private static void checkFits(YamlMap yaml, QuestionKind kind, boolean pairs)
            throws IOException {
        if (kind.isOfPairs() != pairs) {
            throw yaml.wrong(
                    "kind",
                    pairs
                            ? "%s asks about one image and this arm shows two - it would be unclear which is meant - ask which-real or which-better, or give the arm conditions"
                                    .formatted(kind.code())
                            : "%s asks about two images and this arm shows one - there is nothing to choose from - give the arm pairs"
                                    .formatted(kind.code()));
        }
    }

    private static void checkReal(YamlMap yaml, QuestionKind kind, List<Arm.Contest> contests)
            throws IOException {
        if (kind != QuestionKind.WHICH_REAL) {
            return;
        }
        for (Arm.Contest contest : contests) {
            if (!contest.left().equals(Study.REAL) && !contest.right().equals(Study.REAL)) {
                throw yaml.wrong(
                        "kind",
                        "which-real is asked of %s and %s - neither is real - pair each model with real"
                                .formatted(contest.left(), contest.right()));
            }
        }
    }
}
