package janus.metric;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;

/// The volumes of `bench/golden/volumes.py`, integers of (x, y, z).
///
/// @param kind hu, inverted or unrelated
/// @param size in voxels
record MadeUpVolumes(String kind, Size size) {
    @FunctionalInterface
    private interface Voxels {
        long at(long x, long y, long z);
    }

    Volume truth() {
        return kind.equals("unrelated")
                ? volume((x, y, z) -> MadeUpPair.hashed(x + 512 * z, y, 6) % 256)
                : volume(this::hu);
    }

    Volume synthetic() {
        return switch (kind) {
            case "unrelated" -> volume((x, y, z) -> MadeUpPair.hashed(x + 512 * z, y, 7) % 256);
            case "inverted" -> volume((x, y, z) -> 900 - hu(x, y, z));
            default ->
                    volume((x, y, z) ->
                            Math.floorDiv(hu(x + 1, y, z) * 9, 10)
                                    + MadeUpPair.hashed(x + 512 * z, y, 8) % 81
                                    - 30);
        };
    }

    VolumePair whole() {
        return VolumePair.of(truth(), synthetic(), range()).in(unit());
    }

    /// The pair inside an octahedron.
    VolumePair masked() {
        return VolumePair.of(truth(), synthetic(), range(), octahedron()).in(unit());
    }

    Unit unit() {
        return kind.equals("unrelated") ? Unit.GREY : Unit.HU;
    }

    Range range() {
        return kind.equals("unrelated") ? Range.GREY : Range.HU;
    }

    boolean[] octahedron() {
        boolean[] inside = new boolean[size.voxels()];
        for (int i = 0; i < inside.length; i++) {
            long x = i % size.columns();
            long y = i / size.columns() % size.rows();
            long z = i / size.inSlice();
            long sum =
                    offCentre(x, size.columns())
                            + offCentre(y, size.rows())
                            + offCentre(z, size.slices());
            inside[i] = sum < 1700;
        }
        return inside;
    }

    private Volume volume(Voxels voxels) {
        float[] values = new float[size.voxels()];
        for (int i = 0; i < values.length; i++) {
            int y = i / size.columns() % size.rows();
            values[i] = voxels.at(i % size.columns(), y, i / size.inSlice());
        }
        return Volume.of(new Grid(size, Spacing.ONE, Cosines.LPS, Vector.ZERO), values);
    }

    private static long offCentre(long at, int side) {
        return Math.abs(2 * at - side) * 1000 / side;
    }

    private long hu(long x, long y, long z) {
        long inPlane = Math.max(offCentre(x, size.columns()), offCentre(y, size.rows()));
        long r = Math.max(inPlane, offCentre(z, size.slices()));
        long at = x + 512 * z;
        if (r < 600) {
            long waves =
                    MadeUpPair.wave(x + 2 * y + 3 * z, 17) * 3
                            - MadeUpPair.wave(2 * x - y + z + 1000, 29);
            return 40 + waves + MadeUpPair.hashed(at, y, 2) % 60;
        }
        long metal = MadeUpPair.hashed(at, y, 4) % 97 == 0 ? 2800 : 0;
        return r < 800
                ? 700 + MadeUpPair.hashed(at, y, 3) % 600 + metal
                : MadeUpPair.hashed(at, y, 5) % 200 - 1150;
    }
}
