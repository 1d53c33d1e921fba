package janus.translate;

import janus.network.Precision;
import janus.tensor.Device;

/// How a model computes.
///
/// @param device where
/// @param precision number format inside the network
/// @param batch slices that pass the network at once
/// @param fusion whether a volume passes three times, by its axial, coronal and sagittal slices,
///   and the mean counts
/// @param mirror whether each slice passes a second time mirrored, and the mean counts
public record Settings(
        Device device, Precision precision, int batch, boolean fusion, boolean mirror) {
    static final int USUAL_BATCH = 4;

    /// Checks the range.
    public Settings {
        if (batch < 1) {
            throw new IllegalArgumentException(
                    "a batch of %d slices translates nothing - at least one must pass the network at once - use --batch 4"
                            .formatted(batch));
        }
    }

    /// The axial slices only.
    public Settings(Device device, Precision precision, int batch) {
        this(device, precision, batch, false, false);
    }

    /// float32 in batches of 4 on `device`.
    public static Settings on(Device device) {
        return new Settings(device, Precision.FULL, USUAL_BATCH);
    }
}
