package janus.study;

import org.jspecify.annotations.Nullable;

/// What a reader says to a question.
///
/// @param question its id
/// @param answer one of the kind's answers
/// @param confidence 1 to 5, or null where it was not told
public record GivenAnswer(String question, String answer, @Nullable Integer confidence) {}
