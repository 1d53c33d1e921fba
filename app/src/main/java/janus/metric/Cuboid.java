package janus.metric;

import janus.volume.Size;

/// Voxels `stored - low`, voxel (x, y, z) at `x + columns * (y + rows * z)`: a volume as a window
/// sees it, without a copy.
final class Cuboid {
    private final Size size;
    private final float[] stored;
    private final double low;

    private Cuboid(Size size, float[] stored, double low) {
        this.size = size;
        this.stored = stored;
        this.low = low;
    }

    /// `stored` less `low`.
    static Cuboid of(Size size, float[] stored, double low) {
        return new Cuboid(size, stored, low);
    }

    Size size() {
        return size;
    }

    /// The voxels before shifting; not a copy.
    float[] stored() {
        return stored;
    }

    /// What is subtracted from each.
    double low() {
        return low;
    }
}
