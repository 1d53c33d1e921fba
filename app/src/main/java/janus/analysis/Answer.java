package janus.analysis;

import java.util.OptionalInt;

/// One answer of one reader: a row of `answers.csv`.
///
/// @param reader the name its owner gave
/// @param task what was asked where
/// @param shown what the reader saw
/// @param truth the expected answer; empty where there is none
/// @param text the answer as it stands in the file
/// @param confidence from 1 to 5, where it was asked
/// @param seconds from shown to sent
/// @param timedOut whether the time was over when it was sent
record Answer(
        String reader,
        Task task,
        Shown shown,
        String truth,
        String text,
        OptionalInt confidence,
        double seconds,
        boolean timedOut) {
    /// The condition of images that nobody made.
    static final String REAL = "real";

    /// A question in an arm of the study.
    record Task(String arm, String question, Kind kind) {}

    /// What was shown when.
    ///
    /// @param item stable across readers
    /// @param caseId the slice or volume
    /// @param subject whose it is
    /// @param modality `ct` or `mr`
    /// @param left condition of the image, or of the left one
    /// @param right condition of the right one; empty for single images
    /// @param position within the arm, from 1
    /// @param presentation 1 for the first showing of the item, 2 for its repeat
    /// @param training whether it was there for practice
    record Shown(
            String item,
            String caseId,
            String subject,
            String modality,
            String left,
            String right,
            int position,
            int presentation,
            boolean training) {}

    /// The condition that is judged: of a pair with a real image, the other one.
    String condition() {
        return task.kind().isOfTwo() && shown.left().equals(REAL) ? shown.right() : shown.left();
    }

    /// Whether it is as expected.
    boolean isRight() {
        return text.equals(truth);
    }

    /// The answer as a number: the grade; whether it is right, of pairs with a real image; what is
    /// preferred, by name; else its place among the possible answers. Sides of pairs don't matter.
    double number() {
        return switch (task.kind()) {
            case GRADE -> Integer.parseInt(text);
            case TURING, PATHOLOGY -> task.kind().answers().indexOf(text);
            case WHICH_REAL -> isRight() ? 1 : 0;
            case WHICH_BETTER -> {
                boolean leftFirst = shown.left().compareTo(shown.right()) < 0;
                yield text.equals("same") ? 1 : text.equals("left") == leftFirst ? 0 : 2;
            }
        };
    }

    /// How sure the reader is of what is to be detected: the confidence, 1 where none was asked,
    /// above 0 for yes and synthetic, below for no and real.
    double score() {
        int sure = confidence.orElse(1);
        return text.equals(task.kind().positive()) ? sure : -sure;
    }
}
