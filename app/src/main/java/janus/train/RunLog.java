package janus.train;

import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `log.csv`: one row a logged step, the losses being means since the row before.
final class RunLog {
    private final Path file;
    private final List<String> rows;

    private RunLog(Path file, List<String> rows) {
        this.file = file;
        this.rows = rows;
    }

    /// The log in `file` as it was after `step`; later rows, written by a process that was killed
    /// before it saved its state, are forgotten.
    static RunLog upTo(long step, Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("step,learning_rate," + String.join(",", Losses.COLUMNS));
        if (step > 0 && Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(row -> Long.parseLong(row.substring(0, row.indexOf(','))) <= step)
                    .forEach(rows::add);
        }
        return new RunLog(file, rows);
    }

    /// Adds a row and writes the file.
    void add(long step, double learningRate, Losses mean) throws IOException {
        String values =
                mean.values().stream()
                        .map(value -> String.format(Locale.ROOT, "%.6f", value))
                        .collect(Collectors.joining(","));
        rows.add(String.format(Locale.ROOT, "%d,%.3e,%s", step, learningRate, values));
        WholeFile.write(file, String.join("\n", rows) + "\n");
    }
}
