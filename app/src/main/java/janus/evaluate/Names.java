package janus.evaluate;

import java.util.List;

/// Lists of names in sentences.
final class Names {
    private static final int FEW = 5;

    private Names() {}

    /// Up to five of `names`, and how many more there are.
    static String few(List<String> names) {
        if (names.size() <= FEW) {
            return String.join(", ", names);
        }
        return "%s and %d more"
                .formatted(String.join(", ", names.subList(0, FEW)), names.size() - FEW);
    }
}
