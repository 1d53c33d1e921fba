package janus.raster;

import janus.volume.Scale;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/// Pictures whose samples are places in a list of colours; also those of 1, 2 and 4 bits, whose
/// levels are spread over 0 to 255.
final class Palette {
    private Palette() {}

    /// The picture with its colours looked up: grey when all of them are.
    static Picture picture(Raster raster, IndexColorModel palette, @Nullable Scale scale) {
        int[] indices =
                raster.getSamples(
                        0, 0, raster.getWidth(), raster.getHeight(), 0, (int @Nullable []) null);
        byte[][] colours = new byte[3][palette.getMapSize()];
        palette.getReds(colours[0]);
        palette.getGreens(colours[1]);
        palette.getBlues(colours[2]);
        boolean grey =
                java.util.Arrays.equals(colours[0], colours[1])
                        && java.util.Arrays.equals(colours[1], colours[2]);
        int channels = grey ? 1 : 3;
        float[] levels = new float[channels * indices.length];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < indices.length; i++) {
                int index = Math.min(indices[i], palette.getMapSize() - 1);
                levels[channel * indices.length + i] = Byte.toUnsignedInt(colours[channel][index]);
            }
        }
        var shape = new Picture.Shape(raster.getWidth(), raster.getHeight(), channels, 8);
        return Picture.of(shape, levels, scale);
    }
}
