package janus.image;

import janus.raster.Picture;
import janus.volume.Scale;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.nio.file.Path;

/// Between the values of slices and the levels of pictures.
final class Pictures {
    private static final int BITS = 16;
    private static final int MOST = 65535;

    private Pictures() {}

    /// What the levels of `picture` mean: what it says itself, or grey levels 0 to 255.
    static Scale scale(Picture picture) {
        Scale inside = picture.scale();
        if (inside != null) {
            return inside;
        }
        return picture.bits() == BITS ? Scale.of16Bit(Unit.GREY) : Scale.GREY;
    }

    /// The values of `picture` by `scale`.
    static float[] values(Picture picture, Scale scale) {
        float[] levels = picture.levels();
        int pixels = picture.width() * picture.height();
        float[] values = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            double level =
                    picture.channels() == 1
                            ? levels[i]
                            : luma(levels[i], levels[i + pixels], levels[i + 2 * pixels]);
            values[i] = (float) scale.value(level);
        }
        return values;
    }

    /// Brightness of a colour, as ITU-R BT.601 and the Python imaging library weigh it.
    private static double luma(double red, double green, double blue) {
        return green + 0.299 * (red - green) + 0.114 * (blue - green); // exact for greys
    }

    /// A 16-bit picture of the one slice of `volume`.
    static Picture of(Volume volume, Unit unit, Path path) {
        Size size = volume.grid().size();
        if (size.slices() != 1) {
            throw new IllegalArgumentException(
                    "%s is to hold %d slices - a picture holds one - name a .nii.gz or choose a slice"
                            .formatted(path, size.slices()));
        }
        Scale scale = fitting(volume, unit);
        float[] levels = new float[volume.voxels().length];
        for (int i = 0; i < levels.length; i++) {
            double level = scale.stored(volume.voxels()[i]);
            levels[i] = (float) Math.clamp(Math.rint(level), 0, MOST);
        }
        return Picture.of(new Picture.Shape(size.columns(), size.rows(), 1, BITS), levels, scale);
    }

    private static Scale fitting(Volume volume, Unit unit) {
        if (unit != Unit.GREY) {
            return Scale.of16Bit(unit);
        }
        double low = 0;
        double high = unit.high();
        for (float value : volume.voxels()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return low == 0 && high == unit.high()
                ? Scale.of16Bit(unit)
                : new Scale(unit, (high - low) / MOST, low);
    }
}
