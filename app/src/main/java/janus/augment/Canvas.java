package janus.augment;

/// The square picture that augmentations work on.
///
/// @param side pixels, at least 1
/// @param pixelMm side of a pixel, mm; for pictures that do not say, what the Dataset takes it for
public record Canvas(int side, double pixelMm) {
    /// Checks that both are positive.
    public Canvas {
        if (side < 1 || !(pixelMm > 0 && pixelMm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a picture of %d pixels of %s mm cannot be augmented - both must be positive - take them from the Dataset"
                            .formatted(side, pixelMm));
        }
    }

    /// What heads are turned and scaled about: the picture's middle, in pixels from the first
    /// pixel's centre.
    double middle() {
        return (side - 1) / 2.0;
    }
}
