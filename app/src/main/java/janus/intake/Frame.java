package janus.intake;

/// The geometry of network-ready slices.
///
/// @param pixelMm side of a pixel, mm
/// @param field side of the square slice, pixels
public record Frame(double pixelMm, int field) {
    private static final int SMALLEST = 16;

    /// Checks the ranges.
    public Frame {
        if (!(pixelMm > 0.05 && pixelMm < 20) || field < SMALLEST || field > 4096) {
            throw new IllegalArgumentException(
                    "pixels of %s mm in a field of %d cannot frame a head - pixels lie in 0.05..20 mm and fields in %d..4096 - use 1 mm and 256"
                            .formatted(pixelMm, field, SMALLEST));
        }
    }
}
