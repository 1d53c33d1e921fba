package janus.train;

import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `log.csv`: one row a logged step, losses and seconds a step being means since the row before.
final class RunLog {
    static final String SECONDS = "seconds_per_step";

    private final Path file;
    private final List<LossPart> parts;
    private final List<String> rows;

    private RunLog(Path file, List<LossPart> parts, List<String> rows) {
        this.file = file;
        this.parts = parts;
        this.rows = rows;
    }

    /// The log of losses' `parts` in `file` as it was after `step`; later rows, written by a
    /// process that was killed before it saved its state, are forgotten.
    static RunLog upTo(long step, Path file, List<LossPart> parts) throws IOException {
        List<String> rows = new ArrayList<>();
        String columns = parts.stream().map(LossPart::column).collect(Collectors.joining(","));
        String head = "step,learning_rate,%s,%s".formatted(columns, SECONDS);
        rows.add(head);
        if (step > 0 && Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(row -> Long.parseLong(row.substring(0, row.indexOf(','))) <= step)
                    .map(row -> filled(row, commas(head)))
                    .forEach(rows::add);
        }
        return new RunLog(file, parts, rows);
    }

    /// `row` with all its cells: Runs begun before seconds were logged have none of them.
    private static String filled(String row, long commas) {
        return row + ",".repeat((int) Math.max(0, commas - commas(row)));
    }

    private static long commas(String row) {
        return row.chars().filter(c -> c == ',').count();
    }

    /// Adds a row and writes the file; a part that no step had is an empty cell.
    void add(long step, double learningRate, Losses mean, double secondsPerStep)
            throws IOException {
        String values =
                parts.stream()
                        .map(mean::of)
                        .map(value ->
                                value.isNaN() ? "" : String.format(Locale.ROOT, "%.6f", value))
                        .collect(Collectors.joining(","));
        rows.add(
                String.format(
                        Locale.ROOT,
                        "%d,%.3e,%s,%.4f",
                        step,
                        learningRate,
                        values,
                        secondsPerStep));
        WholeFile.write(file, String.join("\n", rows) + "\n");
    }
}
