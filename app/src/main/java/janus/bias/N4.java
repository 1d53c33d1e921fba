package janus.bias;

import janus.volume.Grid;
import janus.volume.Ranked;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.List;

/// N4 (tustison2010): what remains when sharpened intensities are taken from the measured ones is
/// smoothed by B-splines and counted to the field, over and over, with finer splines from level to
/// level. Departures: it works on a coarse sampling of the volume, and voxels darker than a tenth
/// of the bright ones - bone, air - say nothing.
///
/// @param spacings of the control values, mm, coarse to fine
/// @param rounds of each level, at most
/// @param least change of the gain, relative, that goes on
public record N4(List<Double> spacings, int rounds, double least) {
    /// Four levels down to 25 mm.
    public static final N4 USUAL = new N4(List.of(200.0, 100.0, 50.0, 25.0), 50, 1e-3);

    private static final double DARK = 0.1;
    private static final double BRIGHT = 0.99; // of the sorted values in the head
    private static final int FEWEST = 100; // voxels, of which a histogram tells something

    /// Keeps a copy of the list.
    public N4 {
        spacings = List.copyOf(spacings);
    }

    /// The field in `coarse`, MR in cubic voxels of some mm, as far as `head` is not 0 on the same
    /// grid.
    ///
    /// @throws IllegalArgumentException when the head is too small or of one value; its message
    ///   says what was found and leaves the remedy to who knows where `coarse` is from
    public BiasField of(Volume coarse, Volume head) {
        Grid grid = coarse.grid();
        int[] voxels = telling(coarse, head);
        double[] left = new double[voxels.length]; // logarithms less the field
        for (int n = 0; n < voxels.length; n++) {
            left[n] = Math.log(coarse.voxels()[voxels[n]]);
        }
        double[] field = new double[grid.size().voxels()];
        for (double spacing : spacings) {
            Lattice lattice = Lattice.of(grid.size(), grid.spacing().x(), spacing);
            double[] controls = level(lattice, voxels, left);
            for (int voxel = 0; voxel < field.length; voxel++) {
                field[voxel] += lattice.at(controls, voxel);
            }
        }
        return new BiasField(Volume.of(grid, centred(field, voxels)));
    }

    /// The control values of one level, whose function is taken from `left`.
    private double[] level(Lattice lattice, int[] voxels, double[] left) {
        double[] all = new double[lattice.controls()];
        double change = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds && change > least; round++) {
            double[] controls = lattice.fitted(voxels, residuals(left));
            double[] smooth = new double[left.length];
            for (int n = 0; n < left.length; n++) {
                smooth[n] = lattice.at(controls, voxels[n]);
                left[n] -= smooth[n];
            }
            for (int i = 0; i < all.length; i++) {
                all[i] += controls[i];
            }
            change = deviation(smooth);
        }
        return all;
    }

    private static double[] residuals(double[] left) {
        Sharpening sharpening = Sharpening.of(left);
        double[] residuals = new double[left.length];
        for (int n = 0; n < left.length; n++) {
            residuals[n] = left[n] - sharpening.of(left[n]);
        }
        return residuals;
    }

    /// The standard deviation: of a logarithm, about the coefficient of variation of the gain.
    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / values.length);
    }

    /// The voxels that say something: in the head, and not dark.
    private static int[] telling(Volume coarse, Volume head) {
        float[] values = coarse.voxels();
        int[] voxels = new int[values.length];
        float[] inside = new float[values.length];
        int count = 0;
        for (int voxel = 0; voxel < values.length; voxel++) {
            if (head.voxels()[voxel] != 0) {
                voxels[count] = voxel;
                inside[count++] = values[voxel];
            }
        }
        Ranked ranked = new Ranked(Arrays.copyOf(inside, count));
        double dark = count == 0 ? 0 : DARK * ranked.at((int) (BRIGHT * (count - 1)));
        int[] telling =
                Arrays.stream(voxels, 0, count).filter(voxel -> values[voxel] > dark).toArray();
        if (telling.length < FEWEST || ranked.at(0) == ranked.at(count - 1)) {
            throw new IllegalArgumentException(
                    "%d voxels in the head are bright enough to tell a field and %d are needed, of several values"
                            .formatted(telling.length, FEWEST));
        }
        return telling;
    }

    /// `field` so that its mean at `voxels` is 0.
    private static float[] centred(double[] field, int[] voxels) {
        double mean = Arrays.stream(voxels).mapToDouble(voxel -> field[voxel]).average().orElse(0);
        float[] centred = new float[field.length];
        for (int voxel = 0; voxel < field.length; voxel++) {
            centred[voxel] = (float) (field[voxel] - mean);
        }
        return centred;
    }
}
