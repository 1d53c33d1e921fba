package janus.train;

import janus.augment.Draw;
import janus.encoding.ChannelPlan;
import janus.network.ResnetGenerator.Shape;
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
    /// @param profile of more of them
    private record Real(List<float[]> channels, List<float[]> values, DepthProfile profile) {}

    /// A check on slices of `training` of both modalities, spread evenly over them.
    ///
    /// @throws IOException when one cannot be read
    static HealthCheck of(Map<Modality, TrainingSlices> training, ChannelPlan plan, int side)
            throws IOException {
        HealthCheck check = new HealthCheck(plan, side);
        for (Map.Entry<Modality, TrainingSlices> of : training.entrySet()) {
            List<float[]> few = spread(of.getValue(), LOOKED_AT);
            List<float[]> many = check.values(of.getKey(), spread(of.getValue(), IN_PROFILE));
            check.real.put(
                    of.getKey(),
                    new Real(
                            few,
                            check.values(of.getKey(), few),
                            DepthProfile.of(many, many, side)));
        }
        return check;
    }

    private static List<float[]> spread(TrainingSlices training, int most) throws IOException {
        int count = Math.min(most, training.count());
        List<float[]> channels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = (2 * i + 1) * training.count() / (2 * count);
            channels.add(training.channels(index, Draw.of(training.canvas(), List.of())));
        }
        return channels;
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
        Health health = new Health.Clean();
        for (Direction direction : Direction.values()) {
            List<float[]> synthetic = new ArrayList<>();
            for (float[] source : real(direction.source()).channels) {
                Shape one = new Shape(1, 3, side, side);
                synthetic.add(gan.generator(direction).apply(source, one));
            }
            if (health instanceof Health.Clean) {
                health = judged(direction, values(direction.target(), synthetic));
            }
        }
        return health;
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
        List<float[]> sources = real(direction.source()).values;
        if (median(outshining(synthetic, sources)) > 0
                && median(outshining(target.values, target.values)) < 0) {
            return ill(
                    "synthetic %s is inverted (background brighter than the head by %.2f of 2)",
                    direction.target(), median(outshining(synthetic, sources)));
        }
        double likeness = median(likenesses(synthetic, sources, target.profile));
        return likeness < INVERTED && isTelling(target) && isTelling(real(direction.source()))
                ? ill(
                        "synthetic %s is inverted (from scalp to brain it correlates at %.2f with real slices)",
                        direction.target(), likeness)
                : new Health.Clean();
    }

    /// Whether real slices have their own profile; they have not where heads are not closed.
    private boolean isTelling(Real slices) {
        return median(likenesses(slices.values, slices.values, slices.profile)) > TELLING;
    }

    private static Health ill(String words, Modality target, double number) {
        return new Health.Ill(String.format(Locale.ROOT, words, target, number));
    }

    private List<Double> likenesses(
            List<float[]> values, List<float[]> shapes, DepthProfile profile) {
        List<Double> likenesses = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<float[]> one = values.subList(i, i + 1);
            likenesses.add(DepthProfile.of(one, shapes.subList(i, i + 1), side).likeness(profile));
        }
        return likenesses;
    }

    /// How much brighter the background is than the head.
    private List<Double> outshining(List<float[]> values, List<float[]> shapes) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<float[]> one = values.subList(i, i + 1);
            differences.add(DepthProfile.of(one, shapes.subList(i, i + 1), side).outshining());
        }
        return differences;
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
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
