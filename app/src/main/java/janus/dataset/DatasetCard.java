package janus.dataset;

import janus.volume.Brightness;
import janus.volume.Unit;
import java.util.Map;

/// What must be known of a Dataset as a whole: `dataset.json`.
///
/// @param pixelMm side of a pixel, mm
/// @param field side of the square slices, pixels
/// @param ctUnit unit of the CT slices: HU or grey
/// @param seed seed of the split
/// @param settings further options it was prepared with, as on the command line
/// @param version version of the format, see [#VERSION]
public record DatasetCard(
        double pixelMm,
        int field,
        Unit ctUnit,
        long seed,
        Map<String, String> settings,
        int version) {
    /// The format this Janus writes.
    public static final int VERSION = 1;

    /// Key of the setting that says how bright MR is; absent where it is as scanned.
    public static final String MR_BRIGHTNESS = "mr_brightness";

    /// Takes a copy of the settings.
    public DatasetCard {
        settings = Map.copyOf(settings);
    }

    /// Whether the brightness of its MR was evened.
    ///
    /// @throws IllegalArgumentException when the setting is not understood
    public Brightness mrBrightness() {
        return Brightness.of(settings.getOrDefault(MR_BRIGHTNESS, Brightness.AS_SCANNED.code()));
    }
}
