package janus.leaderboard;

import janus.compare.Wording;
import java.util.ArrayList;
import java.util.List;

/// The table as plain text: a block a direction, means only.
final class TerminalTable {
    private static final String BEST = "*";

    private TerminalTable() {}

    static List<String> of(Leaderboard board) {
        List<String> lines = new ArrayList<>();
        for (Heat heat : board.heats()) {
            lines.add(Caption.images(heat));
            lines.addAll(aligned(rows(board, heat)));
            lines.add("");
        }
        lines.add("%s best   %s can't be told from the best".formatted(BEST, ColumnText.TIE));
        return lines;
    }

    private static List<List<String>> rows(Leaderboard board, Heat heat) {
        List<ColumnText> columns = board.columns(heat).stream().map(ColumnText::of).toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        columns.forEach(column -> head.add(column.head() + " "));
        rows.add(head);
        for (String name : board.rows()) {
            if (columns.getFirst().column().has(name)) {
                boolean baseline = board.request().isBaseline(name);
                List<String> row =
                        new ArrayList<>(
                                List.of(Wording.brief(name) + (baseline ? " (baseline)" : "")));
                columns.forEach(column ->
                        column.column().cell(name).ifPresent(cell -> row.add(text(column, cell))));
                rows.add(row);
            }
        }
        return rows;
    }

    private static String text(ColumnText column, Cell cell) {
        String mark = cell.place().isBest() ? BEST : ColumnText.mark(cell);
        return column.mean(cell) + (mark.isEmpty() ? " " : mark);
    }

    private static List<String> aligned(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                String space = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
