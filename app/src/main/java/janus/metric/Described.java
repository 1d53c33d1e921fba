package janus.metric;

/// What people need to know of a [Metric], with what is true of most. It stands apart because a
/// class that is loaded initialises its interfaces with default methods, and [Metric] holds
/// instances of its own classes: two threads could wait for each other.
public sealed interface Described permits Metric {
    /// Name of its column in files, such as `psnr_db`.
    String column();

    /// Name for a person, such as `PSNR`.
    String name();

    /// The unit of its own that it is in, such as `dB`; empty where it has none.
    default String unit() {
        return "";
    }

    /// Name for a person with the unit where it has its own, such as `PSNR (dB)`.
    default String label() {
        return unit().isEmpty() ? name() : "%s (%s)".formatted(name(), unit());
    }

    /// Which end of its scale is good: the higher one, unless a metric says otherwise.
    default Metric.Better better() {
        return Metric.Better.HIGHER;
    }

    /// Whether it is in the unit of the pictures (HU, grey levels).
    default boolean inPictureUnit() {
        return false;
    }
}
