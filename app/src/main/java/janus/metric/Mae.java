package janus.metric;

/// Mean absolute error in the picture's unit (HU, grey levels): 0 for a perfect copy, lower is
/// better. Inside a mask over the mask's voxels only, as SynthRAD does (huijben2024).
public record Mae() implements Voxelwise {
    @Override
    public String column() {
        return "mae";
    }

    @Override
    public String name() {
        return "MAE";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public Score of(Errors errors, Range range) {
        return errors.count() == 0
                ? Voxelwise.nothing()
                : new Score.Known(errors.absolute() / errors.count());
    }
}
