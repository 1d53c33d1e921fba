package janus.figure;

import java.util.List;

/// Labels of rows: Lets-Plot cuts off the end of what is longer, which is where names differ.
final class RowLabels {
    private static final int LONGEST = 20; // characters that are not cut

    private RowLabels() {}

    /// `labels`, the middle cut out of those that are too long.
    static List<String> of(List<String> labels) {
        return labels.stream().map(RowLabels::brief).toList();
    }

    private static String brief(String label) {
        int half = LONGEST / 2 - 1;
        return label.length() <= LONGEST
                ? label
                : label.substring(0, half) + "…" + label.substring(label.length() - half);
    }
}
