package janus.demo;

import janus.metric.Metric;
import janus.volume.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who was better in one direction, measure by measure, and a sentence that says no more than that.
final class Verdict {
    private final Direction direction;
    private final List<Judgement.Scores> scores;

    Verdict(Direction direction, List<Judgement.Scores> scores) {
        this.direction = direction;
        this.scores = scores;
    }

    /// A row of the table: mean and standard deviation of both twins over all slices.
    ///
    /// @param winner name of the better twin, or empty when they are equal
    /// @param share of the slices in which transfer is better
    record Line(String label, String transfer, String scratch, String winner, String share) {
        /// Whether the twin that started from textures is better.
        boolean transferWins() {
            return winner.equals(Twin.TRANSFER);
        }

        /// Whether the twin that started from nothing is better.
        boolean scratchWins() {
            return winner.equals(Twin.SCRATCH);
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int m = 0; m < Judgement.METRICS.size(); m++) {
            lines.add(line(m));
        }
        return lines;
    }

    /// The result in words.
    String sentence() {
        long won = lines().stream().filter(Line::transferWins).count();
        long lost = lines().stream().filter(Line::scratchWins).count();
        return "%s: %s (textures are ahead in %d of %d comparisons of single slices)."
                .formatted(
                        direction.words(),
                        words(won, lost),
                        ahead(),
                        scores.size() * Judgement.METRICS.size());
    }

    private static String words(long won, long lost) {
        if (won + lost == 0) {
            return "the twins score the same";
        }
        if (lost == 0) {
            return "the twin that began with textures is better in all %d measures".formatted(won);
        }
        if (won == 0) {
            return "the twin that began from nothing is better in all %d measures".formatted(lost);
        }
        return "textures win %d of %d measures and nothing wins %d, so neither is clearly better"
                .formatted(won, Judgement.METRICS.size(), lost);
    }

    private Line line(int m) {
        Metric metric = Judgement.METRICS.get(m);
        double[] transfer = values(m, Twin.TRANSFER);
        double[] scratch = values(m, Twin.SCRATCH);
        double sign = metric.better() == Metric.Better.HIGHER ? 1 : -1;
        double lead = sign * (mean(transfer) - mean(scratch));
        return new Line(
                metric.label(),
                words(transfer),
                words(scratch),
                lead > 0 ? Twin.TRANSFER : lead < 0 ? Twin.SCRATCH : "",
                "%d of %d".formatted(better(m), scores.size()));
    }

    /// How often transfer is better, over all measures and slices.
    private int ahead() {
        int ahead = 0;
        for (int m = 0; m < Judgement.METRICS.size(); m++) {
            ahead += better(m);
        }
        return ahead;
    }

    /// In how many slices transfer is better by measure `m`.
    private int better(int m) {
        double[] transfer = values(m, Twin.TRANSFER);
        double[] scratch = values(m, Twin.SCRATCH);
        int better = 0;
        for (int i = 0; i < transfer.length; i++) {
            double apart = transfer[i] - scratch[i];
            boolean higher = Judgement.METRICS.get(m).better() == Metric.Better.HIGHER;
            better += (higher ? apart : -apart) > 0 ? 1 : 0;
        }
        return better;
    }

    private double[] values(int m, String twin) {
        return scores.stream()
                .mapToDouble(one -> one.byTwin().getOrDefault(twin, new double[m + 1])[m])
                .toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static String words(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        String form = Math.abs(mean) >= 10 ? "%.1f ± %.1f" : "%.3f ± %.3f";
        return String.format(Locale.ROOT, form, mean, sd);
    }
}
