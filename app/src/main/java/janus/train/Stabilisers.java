package janus.train;

/// What keeps the steps of a training steady.
///
/// @param ema decay of the moving average of the generators' weights that translates, 0 to below 1;
///   0 keeps none ([MovingAverage])
/// @param clip largest Euclidean norm of all gradients of one step together (pascanu2013, section
///   3.2); 0 leaves them as they are
/// @param accumulate batches whose gradients are added up for one step
public record Stabilisers(double ema, double clip, int accumulate) {
    /// None of them, as the CycleGAN authors have it.
    public static final Stabilisers NONE = new Stabilisers(0, 0, 1);

    private static final int MOST = 1024;

    /// Checks the ranges.
    public Stabilisers {
        if (!(ema >= 0 && ema < 1)) {
            throw new IllegalArgumentException(
                    "--ema %s is no decay of an average - it lies in 0..1, 1 left out, and 0 switches it off - use 0.999, or 0.99 in Runs of less than 2000 steps"
                            .formatted(ema));
        }
        if (!(clip >= 0 && Double.isFinite(clip))) {
            throw new IllegalArgumentException(
                    "--clip %s is no bound of a gradient's norm - it is finite and not negative, and 0 switches it off - use 1 or 10"
                            .formatted(clip));
        }
        if (accumulate < 1 || accumulate > MOST) {
            throw new IllegalArgumentException(
                    "--accumulate %d is no number of batches - a step learns from 1 to %d of them - use 1, 4 or 8"
                            .formatted(accumulate, MOST));
        }
    }
}
