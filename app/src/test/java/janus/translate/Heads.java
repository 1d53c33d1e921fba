package janus.translate;

import janus.image.Kind;
import janus.image.Source;
import janus.raster.Picture;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// Balls that pass for heads.
public final class Heads {
    private Heads() {}

    /// An ellipsoid of `inside` in a box of `outside`, reaching over 90 % of each side in plane and
    /// beyond the ends of the longest axis across.
    public static Volume ellipsoid(Grid grid, float inside, float outside) {
        Size size = grid.size();
        float[] voxels = new float[size.voxels()];
        Arrays.fill(voxels, outside);
        for (int i = 0; i < voxels.length; i++) {
            double x = from(i % size.columns(), size.columns());
            double y = from(i / size.columns() % size.rows(), size.rows());
            double z = from(i / size.inSlice(), size.slices());
            if (x * x + y * y + z * z < 0.81) {
                voxels[i] = inside;
            }
        }
        return Volume.of(grid, voxels);
    }

    /// -1 to 1 from the first to the last of `n`.
    private static double from(int i, int n) {
        return (2 * i + 1.0) / n - 1;
    }

    /// A CT of an ellipsoid of 40 HU in air on `grid`.
    public static Source ct(Grid grid) {
        return new Source(Path.of("ct.nii.gz"), Kind.NIFTI, ellipsoid(grid, 40, -1000), Unit.HU);
    }

    /// An MR of an ellipsoid of 300 in darkness on `grid`.
    public static Source mr(Grid grid) {
        return new Source(Path.of("mr.nii.gz"), Kind.NIFTI, ellipsoid(grid, 300, 0), Unit.GREY);
    }

    /// An 8-bit picture of an ellipse of grey `level` on black in `file`.
    public static Path picture(Path file, int width, int height, int level) throws IOException {
        float[] levels = ellipsoid(Grid.ofPicture(width, height), level, 0).voxels();
        Picture.of(new Picture.Shape(width, height, 1, 8), levels, null).write(file);
        return file;
    }

    /// A disc of 10 k HU in slice k.
    static Volume steps(Grid grid) {
        Volume all = ellipsoid(grid, 40, -1000);
        int inSlice = grid.size().inSlice();
        for (int k = 0; k < 4; k++) {
            for (int i = k * inSlice; i < (k + 1) * inSlice; i++) {
                double x = i % 40 - 19.5;
                double y = i / 40 % 40 - 19.5;
                all.voxels()[i] = x * x + y * y < 300 ? 10 * k : -1000;
            }
        }
        return all;
    }
}
