package janus.train;

import java.util.EnumMap;
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
