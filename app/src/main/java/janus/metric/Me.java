package janus.metric;

/// Mean error, `mean(synthetic - truth)`, in the picture's unit (HU, grey levels): 0 for a perfect
/// copy, above 0 when the synthetic picture is too bright; nearer to 0 is better, but errors of
/// both signs cancel: 0 alone does not mean a good copy. Changes its sign when the pictures are
/// exchanged. Inside a mask over the mask's voxels only. Some packages subtract the other way
/// round.
public record Me() implements Voxelwise {
    @Override
    public String column() {
        return "me";
    }

    @Override
    public String name() {
        return "ME";
    }

    @Override
    public Better better() {
        return Better.NEARER_ZERO;
    }

    @Override
    public Score of(Errors errors, Range range) {
        return errors.count() == 0
                ? Voxelwise.nothing()
                : new Score.Known(errors.signed() / errors.count());
    }
}
