package janus.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader's page sends.
public final class ReadingRequest {
    private ReadingRequest() {}

    /// What was seen of the test patterns.
    ///
    /// @param steps grey steps told apart
    /// @param contrast the lowest seen, per cent
    /// @param pixelsPerMm of the screen, or null
    public record Calibration(
            int steps,
            double contrast,
            @Nullable Double pixelsPerMm,
            int width,
            int height,
            double devicePixelRatio,
            @Nullable String comment) {}

    /// That the images are on the screen.
    public record Shown(@Nullable String presentation) {}

    /// Answers to a presentation.
    public record Answers(
            @Nullable String presentation,
            @Nullable List<GivenAnswer> answers,
            @Nullable List<GivenMark> marks,
            @Nullable String comment,
            @Nullable Boolean timedOut) {}

    /// A point on an image.
    public record GivenMark(
            @Nullable String panel, int column, int row, int slice, @Nullable String comment) {}
}
