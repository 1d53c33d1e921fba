package janus.leaderboard;

import janus.compare.Wording;
import janus.evaluate.MadeBy;
import janus.work.PageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `leaderboard.html`: one file that asks for nothing from elsewhere and is readable on light and
/// dark screens and on paper.
///
/// @param lead a sentence below the title
/// @param groups directions over the columns
/// @param head the columns
/// @param models rows, best first
/// @param baselines rows below
/// @param caption sentences below the table
/// @param verdicts on models and baselines
/// @param warnings what to know before believing the numbers
/// @param facts what was compared, with what
record LeaderboardPage(
        String lead,
        List<Group> groups,
        List<Head> head,
        List<Row> models,
        List<Row> baselines,
        String caption,
        List<String> verdicts,
        List<String> warnings,
        List<Fact> facts) {
    /// A direction over its columns.
    record Group(String name, int span) {}

    /// A column's head; `style` is `start` where a direction starts.
    record Head(String name, String style) {}

    /// A model.
    record Row(String name, List<Value> cells) {}

    /// A cell; `style` is a list of classes.
    record Value(String mean, String mark, String interval, String style) {}

    /// A label and what stands for it.
    record Fact(String label, String value) {}

    /// The page of `board`.
    static LeaderboardPage of(Leaderboard board, Caption caption, MadeBy made) {
        List<ColumnText> columns = board.columns().stream().map(ColumnText::of).toList();
        return new LeaderboardPage(
                "%s, sorted by %s. Research only, not for diagnosis."
                        .formatted(
                                Wording.count(board.models().size(), "model"),
                                board.request().sort().name()),
                board.heats().stream()
                        .map(heat ->
                                new Group(heat.direction().words(), board.columns(heat).size()))
                        .toList(),
                columns.stream().map(one -> new Head(one.head(), start(board, one))).toList(),
                rows(board, board.models(), columns),
                rows(board, board.baselines(), columns),
                String.join(" ", caption.sentences()),
                caption.verdicts(),
                caption.warnings(),
                facts(board, made));
    }

    private static List<Row> rows(Leaderboard board, List<String> names, List<ColumnText> columns) {
        return names.stream()
                .map(name ->
                        new Row(
                                name,
                                columns.stream().map(one -> value(board, one, name)).toList()))
                .toList();
    }

    private static Value value(Leaderboard board, ColumnText column, String row) {
        String start = start(board, column);
        Optional<Cell> there = column.column().cell(row).filter(Cell::exists);
        if (there.isEmpty()) {
            return new Value("–", "", "", start);
        }
        Cell cell = there.get();
        String place = cell.place().isBest() ? "best" : cell.place().isTie() ? "tie" : "";
        return new Value(
                column.mean(cell),
                ColumnText.mark(cell),
                column.interval(cell),
                (start + " " + place).strip());
    }

    private static String start(Leaderboard board, ColumnText column) {
        boolean first = board.request().metrics().getFirst().equals(column.column().metric());
        return first ? "start" : "";
    }

    private static List<Fact> facts(Leaderboard board, MadeBy made) {
        List<Fact> facts = new ArrayList<>();
        for (Heat heat : board.heats()) {
            heat.rows()
                    .forEach(row ->
                            facts.add(
                                    new Fact(
                                            "%s, %s"
                                                    .formatted(
                                                            row.label(), heat.direction().words()),
                                            row.folder().toString())));
        }
        facts.add(new Fact("Made by", "Janus " + made.version()));
        facts.add(new Fact("Command", made.command()));
        return facts;
    }

    /// Whether there is anything to know before.
    boolean warned() {
        return !warnings.isEmpty();
    }

    /// Whether there are baselines.
    boolean parted() {
        return !baselines.isEmpty();
    }

    /// Whether models were held against baselines.
    boolean judged() {
        return !verdicts.isEmpty();
    }

    /// Columns of the table, the names' among them.
    int width() {
        return head.size() + 1;
    }

    /// The whole page.
    String html() {
        return new PageTemplate(LeaderboardPage.class, "leaderboard.mustache").filled(this);
    }
}
