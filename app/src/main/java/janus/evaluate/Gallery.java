package janus.evaluate;

import janus.figure.Display;
import janus.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The pictures of an evaluation's page: source (when given), truth, synthetic, signed error.
///
/// @param strips a row a pair
/// @param bars what their colours mean
record Gallery(List<Strip> strips, List<ReportPage.Bar> bars) {
    private static final int MOST = 24;
    private static final double BRIGHTEST = 0.99; // of the errors; above they saturate

    /// At most 24 of `ranked`, evenly spread, first and last among them.
    static List<PairScores> spread(List<PairScores> ranked) {
        int n = ranked.size();
        if (n <= MOST) {
            return ranked;
        }
        List<PairScores> some = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            some.add(ranked.get((int) Math.round(i * (n - 1) / (MOST - 1.0))));
        }
        return some;
    }

    /// The strips of `shown`, errors as in `errors`.
    static Gallery of(List<PairPictures> shown, Display errors, ValueRange range) {
        String unit = range.unit().label();
        List<ReportPage.Bar> bars = new ArrayList<>();
        List<Display> usual = shown.stream().map(one -> one.display(range)).distinct().toList();
        if (usual.size() == 1) {
            bars.add(ReportPage.Bar.of("Truth and synthetic", usual.getFirst(), unit));
        }
        bars.add(ReportPage.Bar.of("Error: synthetic − truth", errors, unit));
        return new Gallery(shown.stream().map(one -> strip(one, errors, range)).toList(), bars);
    }

    private static Strip strip(PairPictures one, Display errors, ValueRange range) {
        Display grey = one.display(range);
        Strip strip = Strip.of(one.pair().name(), scores(one.pair()));
        PairPictures.Shown source = one.source();
        if (source != null) {
            strip = strip.with("source", source.slice(), Display.of(source.slice()));
        }
        return strip.with("truth", one.truth(), grey)
                .with("synthetic", one.synthetic(), grey)
                .with("error", one.error(), errors);
    }

    /// The paper's metrics of `pair`, for a person.
    static String scores(PairScores pair) {
        List<String> parts = new ArrayList<>();
        for (Metric metric : Metric.PAPER) {
            String score = Numbers.fixed(pair.of(metric), metric.unit().isEmpty() ? 3 : 1);
            parts.add("%s %s %s".formatted(metric.name(), score, metric.unit()).strip());
        }
        return String.join(" · ", parts);
    }

    /// How errors are shown: up to a round number that 99 % of them stay below in a middling pair.
    static Display errors(List<PairPictures> shown) {
        double[] high = new double[shown.size()];
        for (int i = 0; i < high.length; i++) {
            float[] values = shown.get(i).error().values().clone();
            for (int v = 0; v < values.length; v++) {
                values[v] = Math.abs(values[v]);
            }
            Arrays.sort(values);
            high[i] = values[(int) (BRIGHTEST * (values.length - 1))];
        }
        return Display.ofErrors(round(Statistics.of(high).median()));
    }

    private static double round(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 3, 5}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
