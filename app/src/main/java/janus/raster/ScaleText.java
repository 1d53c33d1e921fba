package janus.raster;

import janus.volume.Scale;
import janus.volume.Unit;

/// A scale as text in a picture: `HU 0.0625 -1024.0`.
final class ScaleText {
    /// The keyword it stands under.
    static final String KEYWORD = "janus.scale";

    private ScaleText() {}

    static String of(Scale scale) {
        return "%s %s %s".formatted(scale.unit().label(), scale.slope(), scale.intercept());
    }

    /// The scale that `text` says.
    ///
    /// @throws UnsuitablePicture when it says none
    static Scale parse(String text) throws UnsuitablePicture {
        String[] parts = text.strip().split(" +", -1);
        try {
            if (parts.length == 3) {
                return new Scale(
                        Unit.of(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]));
            }
        } catch (IllegalArgumentException nonsense) {
            throw broken(text);
        }
        throw broken(text);
    }

    private static UnsuitablePicture broken(String text) {
        return new UnsuitablePicture(
                "its %s is '%s' - unit, slope and intercept are expected - remove or mend that text"
                        .formatted(KEYWORD, text));
    }
}
