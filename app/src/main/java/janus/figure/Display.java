package janus.figure;

import janus.volume.Resampling;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Which values are shown dark and which bright.
///
/// @param low shown as the first colour, as is all below
/// @param high shown as the last colour, as is all above
/// @param colours between them
public record Display(double low, double high, Colours colours) {
    private static final int SIDE = 320; // pixels of the longest side in a page
    private static final double BRIGHTEST = 0.995; // a few bright voxels must not dim the rest

    /// The usual display of values in `unit`: HU from -200 to 800 (brain and bone are told apart),
    /// normalised and grey values over their whole range.
    public static Display of(Unit unit) {
        return switch (unit) {
            case HU -> new Display(-200, 800, Colours.GREY);
            case NORMALISED -> new Display(0, 1, Colours.GREY);
            case GREY -> new Display(0, 255, Colours.GREY);
        };
    }

    /// A display for MR: from 0 to the 99.5th percentile of `volume`.
    public static Display ofMr(Volume volume, Colours colours) {
        double high = bright(sorted(volume.voxels()));
        return new Display(0, Math.max(high, Float.MIN_NORMAL), colours);
    }

    /// A display for values without known range: from the smallest to the 99.5th percentile.
    public static Display of(Slice slice) {
        float[] sorted = sorted(slice.values());
        double low = sorted[0];
        double high = bright(sorted);
        return new Display(low, high > low ? high : low + 1, Colours.GREY);
    }

    private static float[] sorted(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double bright(float[] sorted) {
        return sorted[(int) (BRIGHTEST * (sorted.length - 1))];
    }

    /// Signed errors from `-limit` to `limit`; 0 is neutral.
    public static Display ofErrors(double limit) {
        return new Display(-limit, limit, Colours.SIGNED);
    }

    /// `slice` as a PNG data URI, shrunk to 320 pixels where it is larger.
    public String png(Slice slice) {
        int longest = Math.max(slice.width(), slice.height());
        Slice small =
                longest <= SIDE
                        ? slice
                        : Resampling.resized(
                                slice,
                                Math.max(1, slice.width() * SIDE / longest),
                                Math.max(1, slice.height() * SIDE / longest));
        return DataUri.of(picture(small));
    }

    /// `slice` as a picture of its size.
    public BufferedImage picture(Slice slice) {
        byte[] numbers = new byte[slice.values().length];
        for (int i = 0; i < numbers.length; i++) {
            double part = (slice.values()[i] - low) / (high - low);
            numbers[i] = (byte) Math.round(255 * Math.clamp(part, 0, 1));
        }
        return colours.image(slice.width(), slice.height(), numbers);
    }
}
