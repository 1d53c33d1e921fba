package janus.translate;

import janus.encoding.ChannelPlan;
import janus.encoding.Neighbours;
import janus.run.ModelCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which files pass a network together: a volume alone; pictures as many as a batch holds, or all
/// of one head where the model looks at neighbouring slices.
///
/// @param kinship of the files in a group
/// @param groups in the order of translation
record Groups(Kinship kinship, List<List<Pair>> groups) {
    /// The groups of `pairs`, which are of one kind, for the model of `card`.
    static Groups of(List<Pair> pairs, ModelCard card, int batch) {
        boolean neighbours =
                ChannelPlan.of(card.encoding(), card.ctUnit()).of(card.direction().source())
                        instanceof Neighbours;
        boolean pictures = pairs.stream().allMatch(Pair::picture);
        return pictures && neighbours
                ? new Groups(Kinship.STACK, heads(pairs))
                : new Groups(Kinship.STRANGERS, chunks(pairs, pictures ? batch : 1));
    }

    private static List<List<Pair>> heads(List<Pair> pairs) {
        Map<String, List<Pair>> heads = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            heads.computeIfAbsent(pair.head(), _ -> new ArrayList<>()).add(pair);
        }
        heads.values().forEach(head -> head.sort(Comparator.comparingInt(Pair::number)));
        return List.copyOf(heads.values());
    }

    private static List<List<Pair>> chunks(List<Pair> pairs, int size) {
        List<List<Pair>> chunks = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += size) {
            chunks.add(pairs.subList(from, Math.min(from + size, pairs.size())));
        }
        return chunks;
    }
}
