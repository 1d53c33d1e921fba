package janus.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The bias-corrected and accelerated bootstrap (efron1987) of a mean, 95 %.
///
/// The sample is drawn again with replacement, `resamples` times. With the share s of resampled
/// means below the sample's (ties count half), z0 = Phi^-1(s), and the acceleration a of the
/// jackknife, the ends are the resampled means' quantiles of Phi(z0 + (z0 + z) / (1 - a (z0 + z))),
/// z = Phi^-1(0.025) and Phi^-1(0.975).
///
/// @param resamples how often the sample is drawn again
/// @param seed of the drawing: the same seed and sample give the same interval
public record BcaBootstrap(int resamples, long seed) {
    /// How many resamples are usual here; more move the ends by less than anyone prints.
    public static final int RESAMPLES = 9999;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TAIL = 0.025;

    /// At least one resample.
    public BcaBootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException(
                    "%d resamples - a bootstrap needs some - take %d"
                            .formatted(resamples, RESAMPLES));
        }
    }

    /// The usual bootstrap with `seed`.
    public static BcaBootstrap seeded(long seed) {
        return new BcaBootstrap(RESAMPLES, seed);
    }

    /// The 95 % interval of the mean of what `sample` was drawn from. There is none for fewer than
    /// two numbers; equal numbers give that number twice.
    ///
    /// @throws IllegalArgumentException when a number is NaN or infinite
    public Interval ofMean(double[] sample) {
        if (Sample.finite(sample).length < 2) {
            return Interval.NONE;
        }
        if (Sample.isConstant(sample)) {
            return new Interval(sample[0], sample[0]);
        }
        RandomGenerator random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            double sum = 0;
            for (int i = 0; i < sample.length; i++) {
                sum += sample[random.nextInt(sample.length)];
            }
            means[b] = sum / sample.length;
        }
        return interval(sample, means);
    }

    /// The interval, given the means of the resamples.
    static Interval interval(double[] sample, double[] means) {
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        double bias = bias(sorted, Sample.mean(sample));
        double acceleration = acceleration(sample);
        double z = NORMAL.inverseCumulativeProbability(TAIL);
        return new Interval(
                end(sorted, bias, acceleration, z), end(sorted, bias, acceleration, -z));
    }

    private static double bias(double[] sorted, double mean) {
        double below = 0;
        for (double one : sorted) {
            below += one < mean ? 1 : one == mean ? 0.5 : 0;
        }
        double half = 0.5 / sorted.length; // a share of 0 or 1 would move the ends to infinity
        return NORMAL.inverseCumulativeProbability(
                Math.clamp(below / sorted.length, half, 1 - half));
    }

    /// The jackknife's: with d_i the mean of the leave-one-out means minus the i-th of them, sum
    /// d^3 / (6 (sum d^2)^1.5). For a mean d_i = (x_i - mean) / (n - 1), whose divisor cancels.
    private static double acceleration(double[] sample) {
        double mean = Sample.mean(sample);
        double cubes = Arrays.stream(sample).map(x -> Math.pow(x - mean, 3)).sum();
        return cubes / (6 * Math.pow(Sample.squares(sample), 1.5));
    }

    private static double end(double[] sorted, double bias, double acceleration, double z) {
        double moved = bias + (bias + z) / (1 - acceleration * (bias + z));
        return Quantile.of(sorted, NORMAL.cumulativeProbability(moved));
    }
}
