package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A colour for each of several names: those of Okabe and Ito, told apart also by the colour-blind.
final class Palette {
    private static final List<String> COLOURS =
            List.of(
                    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000",
                    "#7f5f00");

    private Palette() {}

    /// The colours of lines or points for `names`, from the first again after the eighth.
    static Map<String, Object> of(List<String> names) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            values.add(COLOURS.get(i % COLOURS.size()));
        }
        Map<String, Object> colours = Spec.of("aesthetic", "color", "name", "", "values", values);
        colours.put("breaks", names);
        return colours;
    }
}
