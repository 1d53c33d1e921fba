package janus.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a reader said of a showing.
///
/// @param showing its id
/// @param answered when
/// @param seconds from shown to sent
/// @param timedOut whether the time was over
/// @param comment on the whole, or empty
/// @param digest of what was sent, to know the same answer sent again
/// @param responses one a question answered
/// @param marks points on the images
public record AnswerRow(
        String showing,
        Instant answered,
        double seconds,
        boolean timedOut,
        String comment,
        String digest,
        List<Response> responses,
        List<Mark> marks) {
    /// Keeps copies of the lists.
    public AnswerRow {
        responses = List.copyOf(responses);
        marks = List.copyOf(marks);
    }

    /// The answer to one question.
    public record Response(String question, String answer, Optional<Integer> confidence) {}

    /// A point on an image; indices of voxels, from 0.
    public record Mark(String panel, int column, int row, int slice, String comment) {}
}
