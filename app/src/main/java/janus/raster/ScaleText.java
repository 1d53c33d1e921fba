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
    /// @throws IllegalArgumentException when it says none
    static Scale parse(String text) {
        String[] parts = text.strip().split(" +", -1);
        try {
            if (parts.length == 3) {
                return new Scale(
                        Unit.of(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]));
            }
        } catch (NumberFormatException notNumbers) {
            throw broken(text, notNumbers);
        }
        throw broken(text, null);
    }

    private static IllegalArgumentException broken(
            String text, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(
                "its %s is '%s' - unit, slope and intercept are expected - remove or mend that text"
                        .formatted(KEYWORD, text),
                cause);
    }
}
