package janus.evaluate;

import janus.image.Source;
import janus.metric.Metric;
import janus.metric.Range;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pictures of an evaluation's page: source (when given), truth, synthetic, difference.
///
/// @param strips a row a pair
/// @param bars what their colours mean
record Gallery(List<Strip> strips, List<ReportPage.Bar> bars) {
    private static final int MOST = 24;
    private static final double BRIGHTEST = 0.99; // of the differences; above they saturate

    private record Shown(
            PairScores pair,
            @Nullable Slice source,
            Slice truth,
            Slice synthetic,
            Slice difference) {}

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

    /// The pictures of `pairs`, read again from their files.
    ///
    /// @throws IOException when a source image, or a file since changed, cannot be read
    static Gallery of(Evaluation evaluation, List<PairScores> pairs) throws IOException {
        List<Shown> shown = read(evaluation.request(), pairs);
        Display differences = Display.ofDifferences(limit(shown));
        Unit unit = evaluation.range().unit();
        boolean known = known(evaluation);
        List<Strip> strips = new ArrayList<>();
        for (Shown one : shown) {
            Display grey = known ? Display.of(unit) : Display.of(one.truth);
            strips.add(strip(one, grey, differences));
        }
        List<ReportPage.Bar> bars = new ArrayList<>();
        if (known) {
            bars.add(ReportPage.Bar.of("Truth and synthetic", Display.of(unit), unit.label()));
        }
        bars.add(ReportPage.Bar.of("|Synthetic − truth|", differences, unit.label()));
        return new Gallery(strips, bars);
    }

    private static boolean known(Evaluation evaluation) {
        return evaluation.range().unit() != Unit.GREY
                || evaluation.range().range().equals(Range.GREY);
    }

    private static Strip strip(Shown one, Display grey, Display differences) {
        Strip strip = Strip.of(one.pair.name(), scores(one.pair));
        if (one.source != null) {
            strip = strip.with("source", one.source, Display.of(one.source));
        }
        return strip.with("truth", one.truth, grey)
                .with("synthetic", one.synthetic, grey)
                .with("difference", one.difference, differences);
    }

    private static String scores(PairScores pair) {
        List<String> parts = new ArrayList<>();
        for (Metric metric : Metric.PAPER) {
            String name = metric.label().replace(" (dB)", "");
            boolean decibels = metric.column().endsWith("_db");
            parts.add(
                    name
                            + " "
                            + Numbers.fixed(pair.of(metric), decibels ? 1 : 3)
                            + (decibels ? " dB" : ""));
        }
        return String.join(" · ", parts);
    }

    private static List<Shown> read(Request request, List<PairScores> pairs) throws IOException {
        Images truths = new Images(request.modality(), request.truthScale());
        Images synthetics = new Images(request.modality(), request.syntheticScale());
        HeadFinder heads = HeadFinder.of(request);
        Map<String, Path> sources = sources(request);
        List<Shown> shown = new ArrayList<>();
        for (PairScores pair : pairs) {
            Source truth = truths.read(pair.match().truth());
            Slice synthetic =
                    synthetics.read(pair.match().synthetic()).volume().slice(pair.shown());
            Optional<boolean[]> inside = heads.find(pair.name(), truth);
            shown.add(
                    new Shown(
                            pair,
                            source(sources.get(pair.name()), pair.shown()),
                            truth.volume().slice(pair.shown()),
                            synthetic,
                            difference(truth, synthetic, inside, pair.shown())));
        }
        return shown;
    }

    private static Map<String, Path> sources(Request request) throws IOException {
        return request.source().isPresent() ? Pairing.byName(request.source().get()) : Map.of();
    }

    private static @Nullable Slice source(@Nullable Path file, int k) throws IOException {
        if (file == null) {
            return null;
        }
        Source source = new Images(Optional.empty(), Optional.empty()).read(file);
        return k < source.volume().grid().size().slices() ? source.volume().slice(k) : null;
    }

    /// The absolute difference, 0 where nothing is compared.
    private static Slice difference(
            Source truth, Slice synthetic, Optional<boolean[]> inside, int k) {
        Slice difference = Strip.difference(truth.volume().slice(k), synthetic);
        float[] values = difference.values();
        inside.ifPresent(flags -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = flags[k * values.length + i] ? values[i] : 0;
            }
        });
        return difference;
    }

    /// A round number that 99 % of the differences stay below in a middling pair.
    private static double limit(List<Shown> shown) {
        double[] high = new double[shown.size()];
        for (int i = 0; i < high.length; i++) {
            float[] values = shown.get(i).difference.values().clone();
            Arrays.sort(values);
            high[i] = values[(int) (BRIGHTEST * (values.length - 1))];
        }
        return round(Statistics.of(high).median());
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
