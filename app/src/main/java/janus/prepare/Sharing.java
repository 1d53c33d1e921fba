package janus.prepare;

import janus.dataset.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Who goes into which split.
public sealed interface Sharing permits Shares, Fold {
    /// A split for each of `people`; the same people and seed give the same splits.
    Map<String, Split> assign(Collection<String> people, long seed);

    /// How many people it takes to fill all splits that are wanted.
    int needed();

    /// The option it was asked for with, and its value.
    Map.Entry<String, String> described();

    /// `people` in the order of `seed`, whatever order they come in.
    static List<String> shuffled(Collection<String> people, long seed) {
        List<String> order = new ArrayList<>(new TreeSet<>(people));
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
