package janus.augment;

import janus.figure.Colours;
import janus.figure.Display;
import janus.volume.Slice;
import janus.volume.Unit;
import java.awt.image.BufferedImage;

/// How a slice and its difference to the original are shown.
///
/// @param low value shown black
/// @param high value shown white
/// @param difference value shown in full colour
record View(double low, double high, double difference) {
    private static final int[] MORE = {255, 120, 40};
    private static final int[] LESS = {40, 130, 255};

    /// Windows in which `augmentation` is seen: the whole head for movements, brain for CT noise.
    static View of(Augmentation augmentation, Unit unit) {
        return switch (augmentation) {
            case FLIP, SHIFT, ROTATE, SCALE, ELASTIC -> whole(unit);
            case GAMMA, BIAS -> new View(unit.low(), unit.high(), 0.2);
            case NOISE -> new View(-20, 100, 30);
        };
    }

    /// The whole head. CT in HU from -500 to 1000, as contact sheets show it.
    static View whole(Unit unit) {
        return switch (unit) {
            case HU -> new View(-500, 1000, 1000);
            case NORMALISED, GREY ->
                    new View(unit.low(), unit.high(), (unit.high() - unit.low()) / 2);
        };
    }

    /// What full colour means in a difference, for a person.
    String scale(Unit unit) {
        String number =
                difference == Math.rint(difference)
                        ? Long.toString((long) difference)
                        : Double.toString(difference);
        return "difference, +-%s%s".formatted(number, unit == Unit.HU ? " HU" : "");
    }

    /// `slice` in grey.
    BufferedImage picture(Slice slice) {
        return new Display(low, high, Colours.GREY).picture(slice);
    }

    /// `changed` less `original`: orange where it is more, blue where it is less.
    BufferedImage difference(Slice changed, Slice original) {
        BufferedImage picture =
                new BufferedImage(changed.width(), changed.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < changed.values().length; i++) {
            double part = (changed.values()[i] - original.values()[i]) / difference;
            int[] colour = part > 0 ? MORE : LESS;
            int rgb = 0;
            for (int channel : colour) {
                rgb = rgb << 8 | level(Math.abs(part), channel);
            }
            picture.setRGB(i % changed.width(), i / changed.width(), rgb);
        }
        return picture;
    }

    private static int level(double part, int most) {
        return (int) Math.round(most * Math.clamp(part, 0.0, 1.0));
    }
}
