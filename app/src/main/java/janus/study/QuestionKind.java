package janus.study;

import java.util.List;

/// What a reader can be asked.
public enum QuestionKind {
    /// Is this image real or synthetic?
    TURING("turing", "real synthetic"),
    /// Which of two images is real?
    WHICH_REAL("which-real", "left right"),
    /// Which of two images is better?
    WHICH_BETTER("which-better", "left right"),
    /// How good is it, on five named steps?
    GRADE("grade", "1 2 3 4 5"),
    /// Is a pathology to be seen?
    PATHOLOGY("pathology", "yes no");

    private static final String SAME = "same";

    private final String code;
    private final String answers; // parted by spaces

    QuestionKind(String code, String answers) {
        this.code = code;
        this.answers = answers;
    }

    /// As it stands in study.yaml, on the page and in answers.csv.
    public String code() {
        return code;
    }

    /// Whether it is about two images side by side.
    public boolean isOfPairs() {
        return this == WHICH_REAL || this == WHICH_BETTER;
    }

    private List<String> answers() {
        return List.of(answers.split(" "));
    }

    /// Whether `answer` is one of its answers.
    boolean takes(String answer, boolean allowSame) {
        return answers().contains(answer) || (allowSame && answer.equals(SAME));
    }

    /// The answers, for a person.
    String choices(boolean allowSame) {
        return String.join(", ", answers()) + (allowSame ? ", " + SAME : "");
    }
}
