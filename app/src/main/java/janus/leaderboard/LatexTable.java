package janus.leaderboard;

import janus.compare.Wording;
import janus.evaluate.MadeBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `leaderboard.tex`: a table that stands in an article with booktabs and graphicx. More columns
/// than fit the width of a page become blocks below each other, a direction's first; what is still
/// wider than the text is shrunk.
///
/// @param board the table
/// @param caption below it
/// @param made with what
record LatexTable(Leaderboard board, Caption caption, MadeBy made) {
    private static final int MOST_COLUMNS = 6; // with their intervals in 12 cm
    private static final String DASH = "--";
    private static final String NEVER_WIDER =
            "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%";

    /// The file's text.
    String text() {
        List<List<ColumnText>> blocks = blocks();
        int width = blocks.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("% Janus " + line(made.version()) + ": " + line(made.command()));
        lines.add("% needs \\usepackage{booktabs,graphicx}");
        lines.add("\\begin{table}");
        lines.add("\\centering");
        lines.add("\\caption{" + LatexText.of(String.join(" ", caption.sentences())) + "}");
        lines.add("\\label{tab:leaderboard}");
        lines.add("\\medskip"); // classes expect captions below
        lines.add("\\footnotesize");
        lines.add("\\setlength{\\tabcolsep}{3pt}");
        lines.add(NEVER_WIDER);
        lines.add("\\begin{tabular}{@{}l" + "r".repeat(width) + "@{}}");
        for (List<ColumnText> block : blocks) {
            lines.add(
                    block.equals(blocks.getFirst()) ? "\\toprule" : "\\midrule[\\heavyrulewidth]");
            lines.addAll(head(block));
            lines.addAll(body(block));
        }
        lines.add("\\bottomrule");
        lines.add("\\end{tabular}}");
        lines.add("\\end{table}");
        return String.join("\n", lines) + "\n";
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private List<List<ColumnText>> blocks() {
        List<ColumnText> all = board.columns().stream().map(ColumnText::of).toList();
        if (all.size() <= MOST_COLUMNS) {
            return List.of(all);
        }
        List<List<ColumnText>> blocks = new ArrayList<>();
        for (Heat heat : board.heats()) {
            List<ColumnText> those = all.stream().filter(one -> one.column().isIn(heat)).toList();
            for (int from = 0; from < those.size(); from += MOST_COLUMNS) {
                blocks.add(those.subList(from, Math.min(from + MOST_COLUMNS, those.size())));
            }
        }
        return blocks;
    }

    private List<String> head(List<ColumnText> block) {
        StringBuilder groups = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        int next = 2;
        for (Heat heat : board.heats()) {
            int span = (int) block.stream().filter(one -> one.column().isIn(heat)).count();
            if (span > 0) {
                groups.append(" & \\multicolumn{%d}{c}{%s}".formatted(span, words(heat)));
                rules.append("\\cmidrule(lr){%d-%d}".formatted(next, next + span - 1));
                next += span;
            }
        }
        return List.of(
                groups + " \\\\",
                rules.toString(),
                "Model" + cells(block, one -> LatexText.of(one.head())) + " \\\\",
                "\\midrule");
    }

    private static String words(Heat heat) {
        return LatexText.of(heat.direction().words());
    }

    private List<String> body(List<ColumnText> block) {
        List<String> lines = new ArrayList<>();
        for (String row : there(board.models(), block)) {
            lines.addAll(row(row, block));
        }
        List<String> baselines = there(board.baselines(), block);
        if (!baselines.isEmpty() && !lines.isEmpty()) {
            lines.add("\\midrule");
        }
        for (String row : baselines) {
            lines.addAll(row(row, block));
        }
        return lines;
    }

    private static List<String> there(List<String> rows, List<ColumnText> block) {
        return rows.stream()
                .filter(row -> block.stream().anyMatch(one -> one.column().has(row)))
                .toList();
    }

    /// Means, and their intervals below. Braces keep a name that starts with `[` or `*` from being
    /// taken for an argument of the line before.
    private static List<String> row(String row, List<ColumnText> block) {
        return List.of(
                "{%s}%s \\\\"
                        .formatted(
                                LatexText.of(Wording.brief(row)),
                                cells(block, one -> mean(one, row))),
                cells(block, one -> interval(one, row)).strip() + " \\\\",
                "\\addlinespace[2pt]");
    }

    private static String cells(List<ColumnText> block, Function<ColumnText, String> cell) {
        return block.stream().map(cell).map(text -> " & " + text).collect(Collectors.joining());
    }

    private static String mean(ColumnText column, String row) {
        return column.column().cell(row).filter(Cell::exists).stream()
                .map(cell -> {
                    String mean = LatexText.of(column.mean(cell));
                    return (cell.place().isBest() ? "\\textbf{" + mean + "}" : mean) + mark(cell);
                })
                .findFirst()
                .orElse(DASH);
    }

    /// Beside the number, not part of it: digits of a column stay below each other.
    private static String mark(Cell cell) {
        String mark = ColumnText.mark(cell);
        return mark.isEmpty() ? "" : "\\rlap{" + LatexText.of(mark) + "}";
    }

    private static String interval(ColumnText column, String row) {
        return column.column().cell(row).filter(cell -> cell.ci().exists()).stream()
                .map(cell -> "{\\tiny " + LatexText.of(column.interval(cell)) + "}")
                .findFirst()
                .orElse("");
    }
}
