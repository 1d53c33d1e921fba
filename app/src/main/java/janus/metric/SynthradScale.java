package janus.metric;

import janus.volume.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two volumes as the code of the SynthRAD2025 challenge sees them on one scale (synthradcode2025).
///
/// On the first: clipped to -1024..3000 HU, -1024 outside the mask, 1024 added; sides below 97
/// voxels made 97 by repeating the outermost voxels, of the mask as well, one more at the far end
/// where the number is odd. Each further scale has means of 2x2x2 voxels, the voxel (2i, 2j, 2k)
/// and its lower neighbours, with 0 for those that lie beyond the border, and every second voxel of
/// the mask. Voxels count in the direction of the file, whichever way the volume was turned.
final class SynthradScale {
    private static final int SHORTEST = 97; // leaves 7 voxels on the fifth scale

    private final Cuboid[] pair;
    private final boolean @Nullable [] inside;

    private SynthradScale(Cuboid[] pair, boolean @Nullable [] inside) {
        this.pair = pair;
        this.inside = inside;
    }

    /// The first scale.
    static SynthradScale of(VolumePair given) {
        Size from = given.size();
        Size to = new Size(padded(from.columns()), padded(from.rows()), padded(from.slices()));
        int[] sources = new int[to.voxels()];
        Set<Integer> flipped = given.flipped();
        for (int i = 0; i < sources.length; i++) {
            int x = source(i % to.columns(), from.columns(), flipped.contains(0));
            int y = source(i / to.columns() % to.rows(), from.rows(), flipped.contains(1));
            int z = source(i / to.inSlice(), from.slices(), flipped.contains(2));
            sources[i] = x + from.columns() * (y + from.rows() * z);
        }
        boolean[] flags = given.inside();
        float[][] voxels = given.voxels();
        Cuboid[] pair = {
            Cuboid.of(to, lifted(voxels[0], flags, sources), 0),
            Cuboid.of(to, lifted(voxels[1], flags, sources), 0)
        };
        return new SynthradScale(pair, flags == null ? null : taken(flags, sources));
    }

    private static int padded(int side) {
        return Math.max(side, SHORTEST);
    }

    private static int source(int at, int side, boolean flipped) {
        int inFile = Math.clamp(at - (padded(side) - side) / 2, 0, side - 1);
        return flipped ? side - 1 - inFile : inFile;
    }

    private static float[] lifted(float[] voxels, boolean @Nullable [] flags, int[] sources) {
        float[] lifted = new float[sources.length];
        for (int i = 0; i < lifted.length; i++) {
            int from = sources[i];
            boolean counts = flags == null || flags[from];
            lifted[i] = counts ? SynthradPsnr.lifted(voxels[from]) : 0;
        }
        return lifted;
    }

    private static boolean[] taken(boolean[] flags, int[] sources) {
        boolean[] taken = new boolean[sources.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = flags[sources[i]];
        }
        return taken;
    }

    /// Truth and synthetic, in HU above -1024.
    Cuboid[] pair() {
        return pair;
    }

    /// A flag a voxel that counts; null where all do.
    boolean @Nullable [] inside() {
        return inside;
    }

    /// The next scale.
    SynthradScale half() {
        Size from = pair[0].size();
        Size to =
                new Size(
                        Math.ceilDiv(from.columns(), 2),
                        Math.ceilDiv(from.rows(), 2),
                        Math.ceilDiv(from.slices(), 2));
        Cuboid[] half = new Cuboid[2];
        for (int p = 0; p < 2; p++) {
            half[p] = Cuboid.of(to, half(pair[p].stored(), from, to), 0);
        }
        boolean[] flags = inside;
        return new SynthradScale(half, flags == null ? null : everySecond(flags, from, to));
    }

    private static float[] half(float[] voxels, Size from, Size to) {
        float[] half = new float[to.voxels()];
        for (int i = 0; i < half.length; i++) {
            int x = 2 * (i % to.columns());
            int y = 2 * (i / to.columns() % to.rows());
            int z = 2 * (i / to.inSlice());
            double sum = 0;
            for (int k = Math.max(z - 1, 0); k <= z; k++) {
                for (int j = Math.max(y - 1, 0); j <= y; j++) {
                    int at = x + from.columns() * (j + from.rows() * k);
                    sum += x == 0 ? voxels[at] : (double) voxels[at] + voxels[at - 1];
                }
            }
            half[i] = (float) (sum / 8);
        }
        return half;
    }

    private static boolean[] everySecond(boolean[] flags, Size from, Size to) {
        boolean[] half = new boolean[to.voxels()];
        for (int i = 0; i < half.length; i++) {
            int x = 2 * (i % to.columns());
            int y = 2 * (i / to.columns() % to.rows());
            int z = 2 * (i / to.inSlice());
            half[i] = flags[x + from.columns() * (y + from.rows() * z)];
        }
        return half;
    }
}
