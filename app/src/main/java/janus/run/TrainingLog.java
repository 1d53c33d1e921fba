package janus.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `log.csv` of a Run as it stands, perhaps while it grows: numbers by column.
public final class TrainingLog {
    private static final String STEP = "step";

    private final List<String> columns;
    private final List<double[]> rows;

    private TrainingLog(List<String> columns, List<double[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /// The log in `file`; without rows where there is no file yet. A last line that is not all
    /// there is left out: the file may be a copy that is still being made.
    ///
    /// @throws IOException when it cannot be read or another line is no row of numbers
    public static TrainingLog read(Path file) throws IOException {
        List<String> lines = lines(file);
        if (lines.isEmpty()) {
            return new TrainingLog(List.of(), List.of());
        }
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        List<double[]> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double @Nullable [] row = row(lines.get(i), columns.size());
            if (row != null) {
                rows.add(row);
            } else if (i < lines.size() - 1) {
                throw new IOException(
                        "line %d of %s is not %d numbers - the log of a Run has only such lines - restore it, or go on with --resume from before it was changed"
                                .formatted(i + 1, file, columns.size()));
            }
        }
        return new TrainingLog(columns, List.copyOf(rows));
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            List<String> lines = text.lines().toList();
            boolean torn = !lines.isEmpty() && !text.endsWith("\n");
            return torn ? lines.subList(0, lines.size() - 1) : lines;
        } catch (NoSuchFileException notYet) {
            return List.of();
        }
    }

    /// An empty cell, as in rows of a Run begun by an older Janus, is not a number.
    private static double @Nullable [] row(String line, int count) {
        String[] cells = line.split(",", -1);
        if (cells.length != count) {
            return null;
        }
        try {
            return Arrays.stream(cells)
                    .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                    .toArray();
        } catch (NumberFormatException damaged) {
            return null;
        }
    }

    /// Number of rows.
    public int size() {
        return rows.size();
    }

    /// The step of the last row; 0 without rows.
    public long lastStep() {
        return rows.isEmpty() ? 0 : (long) column(STEP)[rows.size() - 1];
    }

    /// The steps of the rows.
    public double[] steps() {
        return column(STEP);
    }

    /// The numbers of column `name`, one a row; none of them a number where there is no such
    /// column.
    public double[] column(String name) {
        int column = columns.indexOf(name);
        return rows.stream().mapToDouble(row -> column < 0 ? Double.NaN : row[column]).toArray();
    }
}
