package janus.metric;

/// Gradient magnitude similarity (xue2014): the mean over the picture of how alike gradients are,
/// see [GradientMap]. No unit, 0 to 1; 1 for a perfect copy; higher is better. Symmetric; adding a
/// constant to a picture changes nothing.
///
/// The paper calls it GMSM and prefers its deviation, [Gmsd], which is blind to a blur that is the
/// same everywhere; the mean is not.
///
/// Two flat pictures have 1. Inside a mask over pixels of the halved picture that have a voxel of
/// the mask.
public record Gms() implements Windowed {
    @Override
    public String column() {
        return "gms";
    }

    @Override
    public String name() {
        return "GMS";
    }

    @Override
    public int smallest() {
        return GradientMap.SMALLEST;
    }

    @Override
    public Score slide(Pair pair) {
        GradientMap map = pair.gradients();
        return map.count() == 0 ? Voxelwise.nothing() : new Score.Known(map.mean());
    }
}
