package janus.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader's page gets: nothing of conditions, files or ids that last.
public final class ReadingView {
    private ReadingView() {}

    /// Where a reader stands.
    ///
    /// @param state `calibrate`, `read`, `washout`, `done` or `closed`
    /// @param washoutUntil ISO 8601, or null
    public record Standing(
            String title,
            String instructions,
            String csrf,
            String state,
            ArmView arm,
            ProgressView progress,
            @Nullable String washoutUntil,
            List<Preset> presets) {}

    /// The arm that is read.
    public record ArmView(String name, int number, int of) {}

    /// How far the reader is in all arms.
    public record ProgressView(int done, int total, boolean training) {}

    /// A window of values.
    public record Preset(String name, int center, int width, String modality) {}

    /// What is to be judged now.
    ///
    /// @param presentation opaque
    /// @param secondsLimit what remains of the time, or null
    /// @param layout `single` or `pair`
    public record Presentation(
            String presentation,
            int position,
            int of,
            boolean training,
            int block,
            int blocks,
            @Nullable Integer secondsLimit,
            String layout,
            List<PanelView> panels,
            List<QuestionView> questions,
            boolean marks) {}

    /// An image of it.
    ///
    /// @param image address of its values
    /// @param pixelMm of a voxel along columns, rows and slices
    /// @param unit `HU` or `relative`
    public record PanelView(
            String role,
            String image,
            String modality,
            int columns,
            int rows,
            int slices,
            List<Double> pixelMm,
            String unit) {}

    /// A question.
    public record QuestionView(
            String id,
            String kind,
            String text,
            boolean required,
            boolean confidence,
            @Nullable List<String> steps,
            boolean allowSame) {}

    /// That an answer is kept.
    ///
    /// @param feedback after practice, else null
    public record Saved(boolean saved, @Nullable List<Feedback> feedback) {}

    /// Whether an answer was right.
    public record Feedback(String question, boolean correct, String truth) {}
}
