package janus.metric;

/// Gradient magnitude similarity deviation (xue2014): the standard deviation over the picture of
/// how alike gradients are, see [GradientMap]. No unit, 0 for a perfect copy, at most 0.5; lower is
/// better. Symmetric; adding a constant to a picture changes nothing.
///
/// The deviation is the paper's, by n; its authors' code divides by n - 1. A loss that is the same
/// everywhere has deviation 0 as well: [Gms] sees it.
///
/// Two flat pictures have 0. Inside a mask over pixels of the halved picture that have a voxel of
/// the mask; of a single one there is no deviation.
public record Gmsd() implements Windowed {
    @Override
    public String column() {
        return "gmsd";
    }

    @Override
    public String name() {
        return "GMSD";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public int smallest() {
        return GradientMap.SMALLEST;
    }

    @Override
    public Score slide(Pair pair) {
        GradientMap map = pair.gradients();
        return switch (map.count()) {
            case 0 -> Voxelwise.nothing();
            case 1 ->
                    new Score.Undefined(
                            "the mask leaves one pixel of the halved picture - GMSD is a deviation between pixels - give a larger mask");
            default -> new Score.Known(map.deviation());
        };
    }
}
