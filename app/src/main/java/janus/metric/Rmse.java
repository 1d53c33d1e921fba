package janus.metric;

/// Root of the mean squared error in the picture's unit (HU, grey levels): 0 for a perfect copy,
/// lower is better. Inside a mask over the mask's voxels only.
public record Rmse() implements Voxelwise {
    @Override
    public String column() {
        return "rmse";
    }

    @Override
    public String name() {
        return "RMSE";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public Score of(Errors errors, Range range) {
        return errors.count() == 0
                ? Voxelwise.nothing()
                : new Score.Known(Math.sqrt(errors.squared() / errors.count()));
    }
}
