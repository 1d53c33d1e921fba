package janus.prepare;

import janus.dataset.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Shares subjects, never slices, out to the splits.
///
/// @param train share of the subjects to learn from
/// @param val share to choose by
/// @param test share to look at once
public record SubjectSplit(double train, double val, double test) {
    public static final SubjectSplit DEFAULT = new SubjectSplit(0.8, 0.1, 0.1);

    /// Checks that the shares add up to 1.
    public SubjectSplit {
        if (train <= 0 || val < 0 || test < 0 || Math.abs(train + val + test - 1) > 1e-6) {
            throw new IllegalArgumentException(
                    "split %s,%s,%s is no division of the subjects - train must be positive and the three must add up to 1 - try 0.8,0.1,0.1"
                            .formatted(train, val, test));
        }
    }

    /// The split of every one of `subjects`. Shares are rounded; a share above 0 gets at least one
    /// subject when there are three or more.
    Map<String, Split> of(Collection<String> subjects, long seed) {
        List<String> order = new ArrayList<>(new TreeSet<>(subjects));
        Collections.shuffle(order, new Random(seed));
        int n = order.size();
        int forVal = share(val, n);
        int forTest = share(test, n);
        Map<String, Split> splits = new HashMap<>();
        for (int i = 0; i < n; i++) {
            splits.put(
                    order.get(i),
                    i < forVal ? Split.VAL : i < forVal + forTest ? Split.TEST : Split.TRAIN);
        }
        return splits;
    }

    private static int share(double part, int n) {
        return part == 0 || n < 3 ? 0 : Math.max(1, (int) Math.round(part * n));
    }
}
