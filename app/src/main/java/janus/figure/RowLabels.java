package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Labels of rows: Lets-Plot cuts off the end of what is longer, which is where names differ.
final class RowLabels {
    private static final int LONGEST = 20; // characters that are not cut

    private RowLabels() {}

    /// `labels`, the middle cut out of those that are too long.
    static List<String> of(List<String> labels) {
        return labels.stream().map(RowLabels::brief).toList();
    }

    /// A scale of rows, the first on top, with `margin` of a row above the first and below the
    /// last.
    static Map<String, Object> scale(List<String> labels, double margin) {
        List<Object> places = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            places.add(place(row, labels.size()));
        }
        Map<String, Object> scale = Spec.of("aesthetic", "y", "name", "", "breaks", places);
        scale.put("labels", of(labels));
        scale.put("limits", List.of(-margin, labels.size() - 1 + margin));
        scale.put("expand", List.of(0, 0));
        return scale;
    }

    /// Where row `row` of `count` stands on that scale.
    static double place(int row, int count) {
        return count - 1 - row;
    }

    private static String brief(String label) {
        int half = LONGEST / 2 - 1;
        return label.length() <= LONGEST
                ? label
                : label.substring(0, half) + "…" + label.substring(label.length() - half);
    }
}
