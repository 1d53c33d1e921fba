package janus.metric;

/// A metric of single voxels: the errors of a volume's slices add up to the volume's.
public sealed interface Voxelwise extends Metric permits Psnr, Mae, Rmse, Me {
    /// The score of all voxels that `errors` were summed over.
    Score of(Errors errors, Range range);

    @Override
    default Score of(Pair pair) {
        return of(Errors.of(pair), pair.range());
    }

    @Override
    default boolean inPictureUnit() {
        return true;
    }

    /// The answer where no voxel was compared.
    static Score nothing() {
        return new Score.Undefined(
                "the mask leaves no voxel - there is nothing to compare - give a mask that covers the head or --mask none");
    }
}
