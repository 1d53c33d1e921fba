package janus.metric;

/// What a metric answers for a pair.
public sealed interface Score {
    /// A number; infinite only for the PSNR of a perfect copy.
    record Known(double value) implements Score {}

    /// No number exists, for the reason `why`, such as a picture smaller than the window.
    record Undefined(String why) implements Score {}

    /// The number, NaN where there is none.
    default double orNaN() {
        return switch (this) {
            case Known known -> known.value();
            case Undefined _ -> Double.NaN;
        };
    }
}
