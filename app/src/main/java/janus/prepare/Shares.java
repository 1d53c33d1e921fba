package janus.prepare;

import janus.dataset.Split;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How subjects are shared out among the splits, by person.
///
/// @param train fraction to learn from
/// @param val fraction to choose by
/// @param test fraction to report on
public record Shares(double train, double val, double test) implements Sharing {
    public static final Shares USUAL = new Shares(0.8, 0.1, 0.1);

    private static final double TOLERANCE = 0.01; // 0.33,0.33,0.33 is meant to be thirds

    /// Checks that they are fractions of one whole.
    public Shares {
        boolean fractions = train >= 0 && val >= 0 && test >= 0;
        if (!fractions || !(Math.abs(train + val + test - 1) <= TOLERANCE + 1e-9)) {
            throw new IllegalArgumentException(
                    "split %s,%s,%s does not share out a whole - fractions for train, val and test must add up to 1 - write for instance --split 0.8,0.1,0.1"
                            .formatted(train, val, test));
        }
    }

    /// The shares written `TRAIN,VAL,TEST`.
    ///
    /// @throws IllegalArgumentException when `text` is something else
    public static Shares of(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 3) {
                return new Shares(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]));
            }
        } catch (NumberFormatException notNumbers) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "split '%s' is not three numbers - it gives fractions for train, val and test - write for instance --split 0.8,0.1,0.1"
                        .formatted(text));
    }

    /// One for each split that has a share.
    @Override
    public int needed() {
        return (int) Arrays.stream(fractions()).filter(share -> share > 0).count();
    }

    @Override
    public Map.Entry<String, String> described() {
        return Map.entry("split", "%s,%s,%s".formatted(train, val, test));
    }

    private double[] fractions() {
        return new double[] {train, val, test};
    }

    /// Every split with a share gets somebody as long as there are enough people, the largest share
    /// first.
    @Override
    public Map<String, Split> assign(Collection<String> people, long seed) {
        List<String> order = Sharing.shuffled(people, seed);
        int[] counts = counts(order.size());
        Map<String, Split> splits = new HashMap<>();
        Split[] all = {Split.TRAIN, Split.VAL, Split.TEST};
        int next = 0;
        for (int which = 0; which < all.length; which++) {
            for (int i = 0; i < counts[which]; i++) {
                splits.put(order.get(next++), all[which]);
            }
        }
        return splits;
    }

    /// Largest remainders, after one for each split that has a share.
    int[] counts(int people) {
        double[] fractions = fractions();
        double whole = Arrays.stream(fractions).sum();
        int[] counts = new int[fractions.length];
        for (int given = 0; given < people; given++) {
            counts[neediest(fractions, counts, people / whole)]++;
        }
        return counts;
    }

    private static int neediest(double[] fractions, int[] counts, double people) {
        int best = -1;
        double bestNeed = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < fractions.length; i++) {
            double need = fractions[i] * people - counts[i];
            need += counts[i] == 0 ? people : 0; // nobody yet comes before everything else
            if (fractions[i] > 0 && need > bestNeed + 1e-9) {
                best = i;
                bestNeed = need;
            }
        }
        return best;
    }
}
