package janus.train;

import janus.encoding.ChannelPlan;
import janus.network.ResnetGenerator.Shape;
import janus.statistics.Quantile;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Looks for contrast inversion and collapse on a few fixed training slices. Heads consist of the
/// same layers, so synthetic slices have the [DepthProfile] of real ones whatever head they show; a
/// generator that has learned the opposite contrast has the opposite profile, or a background
/// brighter than the head. And slices of different heads and heights differ; a generator that makes
/// the same of all has forgotten its input.
final class HealthCheck {
    /// Correlation with the real profile: real slices have 0.9 and more, of opposite contrast -0.8
    /// and less, of the other modality -0.3 to -0.9 (docs/training.md).
    static final double INVERTED = -0.5;

    /// Synthetic slices that differ by less than this part of what real ones differ by.
    static final double COLLAPSED = 0.1;

    private static final double TELLING = 0.5; // likeness of real slices that makes a profile one
    private static final int LOOKED_AT = 8;
    private static final int IN_PROFILE = 32;

    private final ChannelPlan plan;
    private final int side;
    private final Map<Modality, Real> real = new EnumMap<>(Modality.class);

    private HealthCheck(ChannelPlan plan, int side) {
        this.plan = plan;
        this.side = side;
    }

    /// What real slices of a modality are like.
    ///
    /// @param channels of the slices to look at
    /// @param values of the same slices, in [-1, 1]
    /// @param own profile of each of them
    /// @param profile of more of them
    private record Real(
            List<float[]> channels,
            List<float[]> values,
            List<DepthProfile> own,
            DepthProfile profile) {}

    /// A check on slices of `training` of both modalities, spread evenly over them.
    ///
    /// @throws IOException when one cannot be read
    static HealthCheck of(Map<Modality, TrainingSlices> training, ChannelPlan plan, int side)
            throws IOException {
        HealthCheck check = new HealthCheck(plan, side);
        for (Map.Entry<Modality, TrainingSlices> of : training.entrySet()) {
            List<float[]> few = of.getValue().spread(LOOKED_AT);
            List<float[]> values = check.values(of.getKey(), few);
            List<float[]> many = check.values(of.getKey(), of.getValue().spread(IN_PROFILE));
            DepthProfile profile = DepthProfile.of(many, many, side);
            check.real.put(
                    of.getKey(), new Real(few, values, check.profiles(values, values), profile));
        }
        return check;
    }

    /// The slices that channels show, in [-1, 1].
    private List<float[]> values(Modality modality, List<float[]> channels) {
        Unit unit = plan.of(modality).unit();
        List<float[]> values = new ArrayList<>();
        for (float[] picture : channels) {
            Slice slice = plan.of(modality).decode(picture, side, side);
            float[] scaled = new float[slice.values().length];
            for (int i = 0; i < scaled.length; i++) {
                double part = (slice.values()[i] - unit.low()) / (unit.high() - unit.low());
                scaled[i] = (float) (2 * part - 1);
            }
            values.add(scaled);
        }
        return values;
    }

    /// What the generators make of the slices.
    Health of(CycleGan gan) {
        Shape one = new Shape(1, 3, side, side);
        for (Direction direction : Direction.values()) {
            List<float[]> synthetic = new ArrayList<>();
            for (float[] source : real(direction.source()).channels) {
                synthetic.add(gan.generator(direction).apply(source, one));
            }
            Health health = judged(direction, values(direction.target(), synthetic));
            if (health instanceof Health.Ill) {
                return health;
            }
        }
        return new Health.Clean();
    }

    private Real real(Modality modality) {
        Real found = real.get(modality);
        if (found == null) {
            throw new IllegalStateException("no slices of " + modality);
        }
        return found;
    }

    /// What `synthetic` slices, values in [-1, 1], made of the slices looked at, say.
    Health judged(Direction direction, List<float[]> synthetic) {
        Real target = real(direction.target());
        if (synthetic.size() < 2) { // one slice differs from nothing
            return new Health.Clean();
        }
        double part = variation(synthetic) / variation(target.values);
        if (part < COLLAPSED) {
            return ill(
                    "synthetic %s has collapsed (slices of different heads differ by %.0f %% of what real ones do)",
                    direction.target(), 100 * part);
        }
        Real source = real(direction.source());
        List<DepthProfile> made = profiles(synthetic, source.values);
        double outshining = median(made, DepthProfile::outshining);
        if (outshining > 0 && median(target.own, DepthProfile::outshining) < 0) {
            return ill(
                    "synthetic %s is inverted (background brighter than the head by %.2f of 2)",
                    direction.target(), outshining);
        }
        double likeness = likeness(made, target);
        return likeness < INVERTED && isTelling(target) && isTelling(source)
                ? ill(
                        "synthetic %s is inverted (from scalp to brain it correlates at %.2f with real slices)",
                        direction.target(), likeness)
                : new Health.Clean();
    }

    /// Whether real slices have their own profile; they have not where heads are not closed.
    private static boolean isTelling(Real slices) {
        return likeness(slices.own, slices) > TELLING;
    }

    private static double likeness(List<DepthProfile> profiles, Real real) {
        return median(profiles, profile -> profile.likeness(real.profile));
    }

    private static Health ill(String words, Modality target, double number) {
        return new Health.Ill(String.format(Locale.ROOT, words, target, number));
    }

    /// The profile of each of `values` at the depths that the head of the same place in `shapes`
    /// gives.
    private List<DepthProfile> profiles(List<float[]> values, List<float[]> shapes) {
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        DepthProfile.of(values.subList(i, i + 1), shapes.subList(i, i + 1), side))
                .toList();
    }

    private static double median(
            List<DepthProfile> profiles, ToDoubleFunction<DepthProfile> number) {
        double[] sorted = profiles.stream().mapToDouble(number).sorted().toArray();
        return Quantile.of(sorted, 0.5);
    }

    /// How much slices differ: the root of the mean variance of a pixel over them.
    private static double variation(List<float[]> slices) {
        int pixels = slices.getFirst().length;
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            double mean = 0;
            double square = 0;
            for (float[] slice : slices) {
                mean += slice[i] / (double) slices.size();
                square += slice[i] * (double) slice[i] / slices.size();
            }
            sum += Math.max(0, square - mean * mean);
        }
        return Math.sqrt(sum / pixels);
    }
}
