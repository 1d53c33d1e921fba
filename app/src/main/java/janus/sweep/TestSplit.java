package janus.sweep;

import janus.compare.Wording;
import janus.dataset.Split;
import java.util.List;

/// Whether the test split may be looked at. It is opened once, when nothing is left to be decided.
enum TestSplit {
    /// It has been, or may be, looked at.
    OPEN,
    /// It has no pairs.
    EMPTY,
    /// Runs failed and may be tried again.
    CLOSED;

    /// The test split of `request` after all was tried and `failures` were left.
    static TestSplit of(Request request, List<Failure> failures) {
        if (Exam.pairs(request.dataset(), Split.TEST) == 0) {
            return EMPTY;
        }
        boolean whole =
                failures.isEmpty() || request.judging().failures() == Request.Failed.LEFT_OUT;
        return whole ? OPEN : CLOSED;
    }

    /// What a person should know of it.
    String sentence(Request request) {
        int subjects = Exam.subjects(request.dataset(), Split.VAL);
        return switch (this) {
            case OPEN ->
                    "Chosen by %s of the validation split; the test split, %s, was looked at once, after the choice."
                            .formatted(
                                    Wording.count(subjects, "subject"),
                                    Wording.count(
                                            Exam.subjects(request.dataset(), Split.TEST),
                                            "subject"));
            case EMPTY ->
                    "The Dataset has no aligned pairs in its test split, so all numbers are of the validation split (%s) that models are chosen by, and flatter the best."
                            .formatted(Wording.count(subjects, "subject"));
            case CLOSED ->
                    "The test split stays closed because something failed: mend it and run the same command again, or add --accept-failures to go on without. All numbers are of the validation split (%s)."
                            .formatted(Wording.count(subjects, "subject"));
        };
    }
}
