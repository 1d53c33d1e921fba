package janus.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The part of an axis on which something is.
///
/// @param low its beginning
/// @param high its end
record Shown(double low, double high) {
    private static final int TICKS = 8; // at most
    private static final double ALONE = 0.05; // of a value that stands alone, on each side of it

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

    /// From the least to the greatest of the `values` that are numbers, with room around one that
    /// stands alone; 0 to 1 where there are none.
    static Shown of(double... values) {
        double[] numbers = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (numbers.length == 0) {
            return new Shown(0, 1);
        }
        double low = numbers[0];
        double high = numbers[numbers.length - 1];
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > 1e-9 * size) {
            return new Shown(low, high);
        }
        double room = size > 0 ? ALONE * size : 1;
        return new Shown(low - room, high + room);
    }

    /// The axis `x` or `y` called `name` over this and no more.
    Map<String, Object> axis(String axis, String name) {
        Map<String, Object> scale = roomyAxis(axis, name, TICKS);
        scale.put("expand", List.of(0, 0));
        return scale;
    }

    /// The axis `x` or `y` called `name` over this and a little more.
    Map<String, Object> roomyAxis(String axis, String name) {
        return roomyAxis(axis, name, TICKS);
    }

    /// The same with at most `most` ticks.
    Map<String, Object> roomyAxis(String axis, String name, int most) {
        Ticks ticks = Ticks.of(low, high, most);
        return Spec.of(
                "aesthetic",
                axis,
                "name",
                name,
                "limits",
                List.of(low, high),
                "breaks",
                ticks.places(),
                "labels",
                ticks.labels());
    }
}
