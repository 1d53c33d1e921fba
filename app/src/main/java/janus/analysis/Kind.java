package janus.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a question asks for.
enum Kind {
    /// Is this image real or synthetic?
    TURING("turing", List.of("real", "synthetic"), List.of("real", "synthetic")),
    /// Which of two images is real?
    WHICH_REAL("which-real", List.of("left", "right"), List.of("left", "right")),
    /// Which of two images is better?
    WHICH_BETTER("which-better", List.of("left", "right", "same"), List.of()),
    /// How good is it, from 1 to 5?
    GRADE("grade", List.of("1", "2", "3", "4", "5"), List.of()),
    /// Is there a pathology?
    PATHOLOGY("pathology", List.of("yes", "no"), List.of("yes", "no"));

    private final String word;
    private final List<String> answers;
    private final List<String> truths;

    Kind(String word, List<String> answers, List<String> truths) {
        this.word = word;
        this.answers = answers;
        this.truths = truths;
    }

    /// The kind that `answers.csv` calls `word`.
    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /// As `answers.csv` has it.
    String word() {
        return word;
    }

    /// All that may be answered.
    List<String> answers() {
        return answers;
    }

    /// All that may be true; none where it is a matter of opinion.
    List<String> truths() {
        return truths;
    }

    /// The truths that name an image whose condition is real; none where the truth does not follow
    /// from conditions.
    List<String> truthFollows() {
        return switch (this) {
            case TURING -> List.of("real");
            case WHICH_REAL -> List.of("left", "right");
            case WHICH_BETTER, GRADE, PATHOLOGY -> List.of();
        };
    }

    /// Whether two images stand side by side.
    boolean isOfTwo() {
        return switch (this) {
            case WHICH_REAL, WHICH_BETTER -> true;
            case TURING, GRADE, PATHOLOGY -> false;
        };
    }

    /// The answer that makes an ROC score positive: what is to be detected.
    String positive() {
        return switch (this) {
            case TURING -> "synthetic";
            case PATHOLOGY -> "yes";
            case WHICH_REAL, WHICH_BETTER, GRADE -> "";
        };
    }
}
