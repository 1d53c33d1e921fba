package janus.dataset;

import janus.volume.Modality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The neighbours of slices: same subject, same modality, next lower or higher slice number. Where
/// a number is missing, the next one there is counts as the neighbour; at the end of a stack a
/// slice is its own.
public final class DatasetStack {
    /// Fewer slices do not tell which part of the head they show.
    public static final int FEWEST = 5;

    private final Map<Key, NavigableMap<Integer, Entry>> stacks;

    private record Key(String subject, Modality modality) {
        static Key of(Entry entry) {
            return new Key(entry.subject(), entry.modality());
        }
    }

    private DatasetStack(Map<Key, NavigableMap<Integer, Entry>> stacks) {
        this.stacks = stacks;
    }

    static DatasetStack of(List<Entry> entries) {
        Map<Key, NavigableMap<Integer, Entry>> stacks = new HashMap<>();
        for (Entry entry : entries) {
            stacks.computeIfAbsent(Key.of(entry), _ -> new TreeMap<>()).put(entry.slice(), entry);
        }
        return new DatasetStack(stacks);
    }

    /// The slice towards the neck, or `entry` itself at the bottom.
    public Entry below(Entry entry) {
        Map.Entry<Integer, Entry> next = stackOf(entry).lowerEntry(entry.slice());
        return next == null ? entry : next.getValue();
    }

    /// The slice towards the crown, or `entry` itself at the top.
    public Entry above(Entry entry) {
        Map.Entry<Integer, Entry> next = stackOf(entry).higherEntry(entry.slice());
        return next == null ? entry : next.getValue();
    }

    /// The relative height of a slice in its stack: 0 the lowest slice there is, 1 the highest.
    /// Empty where the stack has fewer than [#FEWEST] slices. Stacks that cover different parts of
    /// the head are not told apart.
    public OptionalDouble height(Entry entry) {
        NavigableMap<Integer, Entry> stack = stackOf(entry);
        if (stack.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        double lowest = stack.firstKey();
        return OptionalDouble.of((entry.slice() - lowest) / (stack.lastKey() - lowest));
    }

    private NavigableMap<Integer, Entry> stackOf(Entry entry) {
        NavigableMap<Integer, Entry> stack = stacks.get(Key.of(entry));
        if (stack == null) {
            throw new IllegalArgumentException(
                    "%s is not in this Dataset - its neighbours are unknown - take entries of the same Dataset"
                            .formatted(entry.file()));
        }
        return stack;
    }
}
