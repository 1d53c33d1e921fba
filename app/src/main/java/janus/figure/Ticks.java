package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round numbers along an axis, written as plain decimals with as many digits as tell them apart.
///
/// @param places from low to high
/// @param labels theirs
record Ticks(List<Double> places, List<String> labels) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double SLACK = 1e-9; // of a step: an end that is a tick itself counts

    /// At most `most` ticks from `low` to `high`, a power of ten times 1, 2 or 5 apart.
    static Ticks of(double low, double high, int most) {
        double step = step(low, high, most);
        int digits = Math.max(0, -(int) Math.floor(Math.log10(step) + SLACK));
        List<Double> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double k = Math.ceil(low / step - SLACK); k <= high / step + SLACK; k++) {
            double place = Math.clamp(k * step, low, high);
            places.add(place);
            labels.add(String.format(Locale.ROOT, "%." + digits + "f", k == 0 ? 0 : place));
        }
        return new Ticks(places, labels);
    }

    private static double step(double low, double high, int most) {
        double power = Math.pow(10, Math.floor(Math.log10((high - low) / most)));
        for (double round : ROUND) {
            double step = round * power;
            if (Math.floor(high / step + SLACK) - Math.ceil(low / step - SLACK) < most) {
                return step;
            }
        }
        return 20 * power;
    }
}
