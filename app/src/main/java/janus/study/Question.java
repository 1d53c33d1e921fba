package janus.study;

import java.util.List;

/// A question of an arm.
///
/// @param id its name in files
/// @param kind what it asks
/// @param text as the reader reads it
/// @param required whether an answer is needed to go on
/// @param confidence whether the reader also says how sure, 1 to 5
/// @param steps names of the five grades, the lowest first; empty for other kinds
/// @param allowSame whether `same` answers which is better
public record Question(
        String id,
        QuestionKind kind,
        String text,
        boolean required,
        boolean confidence,
        List<String> steps,
        boolean allowSame) {
    private static final int LEAST_SURE = 1;
    private static final int SUREST = 5;

    /// Keeps a copy of the list.
    public Question {
        steps = List.copyOf(steps);
    }

    /// Checks what a reader says to it.
    ///
    /// @throws IllegalArgumentException when it is no answer to this question
    void check(GivenAnswer given) {
        if (!kind.takes(given.answer(), allowSame)) {
            throw new IllegalArgumentException(
                    "'%s' is no answer to %s - it takes %s - choose one of them"
                            .formatted(given.answer(), id, kind.choices(allowSame)));
        }
        if (given.confidence() == null) {
            return;
        }
        if (!confidence || given.confidence() < LEAST_SURE || given.confidence() > SUREST) {
            throw new IllegalArgumentException(
                    "a confidence of %d does not belong to %s - it %s - leave it away or choose from 1 to 5"
                            .formatted(
                                    given.confidence(),
                                    id,
                                    confidence ? "runs from 1 to 5" : "is not asked"));
        }
    }
}
