package janus.figure;

import java.util.List;
import java.util.Map;

/// The part of an axis on which something is.
///
/// @param low its beginning
/// @param high its end
record Shown(double low, double high) {
    /// The part of `bins` where one of `counts` is above 0; all of it where none is.
    static Shown of(Bins bins, long[]... counts) {
        int first = bins.count();
        int last = -1;
        for (long[] some : counts) {
            for (int i = 0; i < some.length; i++) {
                if (some[i] > 0) {
                    first = Math.min(first, i);
                    last = Math.max(last, i);
                }
            }
        }
        return last < 0
                ? new Shown(bins.low(), bins.high())
                : new Shown(
                        bins.middle(first) - bins.width() / 2,
                        bins.middle(last) + bins.width() / 2);
    }

    /// The axis `x` or `y` called `name` over this.
    Map<String, Object> axis(String axis, String name) {
        Map<String, Object> scale = Spec.tightAxis(axis, name);
        scale.put("limits", List.of(low, high));
        return scale;
    }
}
