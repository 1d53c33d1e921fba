package janus.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a question asks for.
enum Kind {
    /// Is this image real or synthetic?
    TURING("turing"),
    /// Which of two images is real?
    WHICH_REAL("which-real"),
    /// Which of two images is better?
    WHICH_BETTER("which-better"),
    /// How good is it, from 1 to 5?
    GRADE("grade"),
    /// Is there a pathology?
    PATHOLOGY("pathology");

    private final String word;

    Kind(String word) {
        this.word = word;
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
        return switch (this) {
            case TURING -> List.of("real", "synthetic");
            case WHICH_REAL -> List.of("left", "right");
            case WHICH_BETTER -> List.of("left", "right", "same");
            case GRADE -> List.of("1", "2", "3", "4", "5");
            case PATHOLOGY -> List.of("yes", "no");
        };
    }

    /// All that may be true; none where it is a matter of opinion.
    List<String> truths() {
        return switch (this) {
            case TURING, WHICH_REAL, PATHOLOGY -> answers();
            case WHICH_BETTER, GRADE -> List.of();
        };
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
