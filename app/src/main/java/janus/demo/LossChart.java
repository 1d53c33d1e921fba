package janus.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How the cycle loss of a Run fell, as the points of an SVG line.
final class LossChart {
    static final int WIDTH = 640;
    static final int HEIGHT = 160;
    private static final double TOP = 1.6; // sum of both directions, channel units
    private static final List<String> COLUMNS = List.of("cycle_mr", "cycle_ct");

    private LossChart() {}

    /// The points of the line for `log`.
    static String points(Path log) throws IOException {
        List<String> rows = Files.readAllLines(log);
        List<String> head = List.of(rows.getFirst().split(",", -1));
        double last = Double.parseDouble(rows.getLast().split(",", -1)[0]);
        StringBuilder points = new StringBuilder();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            double loss = 0;
            for (String column : COLUMNS) {
                loss += Double.parseDouble(cells[head.indexOf(column)]);
            }
            if (loss == 0) {
                continue; // the generators were frozen
            }
            double x = WIDTH * Double.parseDouble(cells[0]) / last;
            double y = HEIGHT * (1 - Math.min(1, loss / TOP));
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return points.toString();
    }
}
