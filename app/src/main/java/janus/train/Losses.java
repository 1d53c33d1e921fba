package janus.train;

import janus.parallel.Group;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The parts of the loss at one step, or their means over steps: each over the steps that had it.
final class Losses {
    /// No step.
    static final Losses NONE = new Losses(Map.of());

    private final Map<LossPart, Mean> means;

    private Losses(Map<LossPart, Mean> means) {
        this.means = means;
    }

    private record Mean(double sum, int count) {
        Mean plus(Mean other) {
            return new Mean(sum + other.sum, count + other.count);
        }

        double value() {
            return sum / count;
        }
    }

    /// The parts of one step.
    static Losses of(Map<LossPart, Double> parts) {
        Map<LossPart, Mean> means = new EnumMap<>(LossPart.class);
        parts.forEach((part, value) -> means.put(part, new Mean(value, 1)));
        return new Losses(means);
    }

    /// The mean of `part`; not a number where no step had it.
    double of(LossPart part) {
        Mean mean = means.get(part);
        return mean == null ? Double.NaN : mean.value();
    }

    /// These and further parts of the same step, or the steps of both.
    Losses plus(Losses other) {
        Map<LossPart, Mean> sums = new EnumMap<>(LossPart.class);
        sums.putAll(means);
        other.means.forEach((part, mean) -> sums.merge(part, mean, Mean::plus));
        return new Losses(sums);
    }

    /// The means of these over all workers of `group`, whose steps have the same parts, and whether
    /// the process of any of them is `ending`.
    Steps.Taught taught(Group group, boolean ending) {
        if (group.isAlone()) {
            return new Steps.Taught(this, ending);
        }
        List<LossPart> parts = List.copyOf(means.keySet());
        double[] numbers = new double[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            numbers[i] = of(parts.get(i));
        }
        numbers[parts.size()] = ending ? 1 : 0;
        double[] sums = Share.sums(group, numbers);
        Map<LossPart, Mean> joined = new EnumMap<>(LossPart.class);
        for (int i = 0; i < parts.size(); i++) {
            joined.put(parts.get(i), new Mean(sums[i] / group.world(), 1));
        }
        return new Steps.Taught(new Losses(joined), sums[parts.size()] > 0);
    }

    /// For a progress bar.
    String summary() {
        StringBuilder words = new StringBuilder();
        add(words, "paired", LossPart.PAIRED_CT, LossPart.PAIRED_MR);
        add(words, "cycle", LossPart.CYCLE_MR, LossPart.CYCLE_CT);
        add(words, "adv", LossPart.ADVERSARIAL_CT, LossPart.ADVERSARIAL_MR);
        add(words, "disc", LossPart.DISCRIMINATOR_CT, LossPart.DISCRIMINATOR_MR);
        return words.toString().strip();
    }

    private void add(StringBuilder words, String name, LossPart first, LossPart second) {
        double sum = of(first) + of(second);
        if (!Double.isNaN(sum)) {
            words.append(" %s %.3f".formatted(name, sum));
        }
    }
}
