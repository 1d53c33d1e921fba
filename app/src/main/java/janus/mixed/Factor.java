package janus.mixed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What answers are grouped by.
///
/// @param name such as `reader`
/// @param codes the level of each answer, numbered from 0 in the order of their first answers
public record Factor(String name, List<Integer> codes) {
    /// Copies the codes.
    public Factor {
        codes = List.copyOf(codes);
    }

    /// The factor of `labels`, one an answer.
    public static Factor of(String name, List<?> labels) {
        Map<Object, Integer> numbers = new HashMap<>();
        List<Integer> codes =
                labels.stream()
                        .map(label -> numbers.computeIfAbsent(label, _ -> numbers.size()))
                        .toList();
        return new Factor(name, codes);
    }

    /// Every level of this under every one of `other`, as far as they meet.
    public Factor by(Factor other) {
        return of(
                name + " x " + other.name,
                IntStream.range(0, codes.size())
                        .mapToObj(i -> List.of(codes.get(i), other.codes.get(i)))
                        .toList());
    }

    /// How many levels there are.
    public int levels() {
        return codes.stream().mapToInt(code -> code + 1).max().orElse(0);
    }
}
