package janus.sweep;

import janus.volume.Direction;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// `sweep.csv`: a row a split, direction and row of the ranking.
final class SweepCsv {
    private SweepCsv() {}

    static String of(Report report) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            csv.printRecord(
                    "split",
                    "direction",
                    "row",
                    "kind",
                    "metric",
                    "seeds",
                    "mean",
                    "sd_over_seeds",
                    "rank",
                    "mean_rank",
                    "gain_over_scratch",
                    "distance",
                    "learning_rate");
            print(csv, report, report.val());
            Optional<SplitResult> test = report.test();
            if (test.isPresent()) {
                print(csv, report, test.get());
            }
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, Report report, SplitResult result)
            throws IOException {
        Ranking ranking = result.ranking();
        for (Direction direction : report.request().judging().directions()) {
            for (String row : ranking.rows()) {
                Optional<Standing> standing = ranking.standing(row, direction);
                if (standing.isPresent()) {
                    csv.printRecord(
                            result.split().code(),
                            direction.code(),
                            row,
                            Lineup.isBaseline(row) ? "baseline" : "model",
                            ranking.metric().column(),
                            standing.get().summary().n(),
                            number(standing.get().summary().mean()),
                            number(standing.get().summary().sd()),
                            rank(ranking.rank(row, direction)),
                            number(ranking.overall(row)),
                            number(ranking.gain(row, direction)),
                            number(distance(report, row, direction)),
                            number(report.rate(row, direction)));
                }
            }
        }
    }

    private static double distance(Report report, String row, Direction direction) {
        return report.distances().stream()
                .filter(one -> one.row().equals(row) && one.direction() == direction)
                .mapToDouble(Distances.Distance::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String rank(OptionalInt rank) {
        return rank.isPresent() ? Integer.toString(rank.getAsInt()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "";
    }
}
