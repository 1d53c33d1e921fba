package janus.leaderboard;

import janus.compare.Wording;
import janus.metric.Metric;
import janus.statistics.BcaBootstrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands below the table: the data, how numbers were computed, what the marks mean, and what
/// to know before believing them.
///
/// @param board the table
/// @param data a sentence of the user's on the data
record Caption(Leaderboard board, Optional<String> data) {
    private static final int FEW_SUBJECTS = 8; // see docs/statistics.md: 88 % instead of 95 %

    /// All sentences, the user's first.
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        data.ifPresent(sentence -> all.add(full(sentence)));
        all.add(
                "Means over subjects with 95 %% confidence intervals (BCa bootstrap over subjects, %d resamples, seed %d)."
                        .formatted(BcaBootstrap.RESAMPLES, board.request().seed()));
        board.heats().forEach(heat -> all.add(full(images(heat))));
        all.add("Bold: the best of its column.");
        all.add(
                "%s: can't be told from the best (the 95 %% interval of the paired difference over the same images by subject holds 0; not corrected for the number of comparisons)."
                        .formatted(ColumnText.TIE));
        boolean signed =
                board.request().metrics().stream()
                        .anyMatch(one -> one.better() == Metric.Better.NEARER_ZERO);
        if (signed) {
            all.add("Signed errors are ranked by the mean of their sizes.");
        }
        if (!board.baselines().isEmpty()) {
            all.add("Below the line: baselines, which every model must beat.");
        }
        return all;
    }

    private static String full(String sentence) {
        String text = sentence.strip();
        return text.isEmpty() || text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /// `MR to CT: 16 images of 16 subjects, range -1024 to 3000 HU, mask none`.
    static String images(Heat heat) {
        return "%s: %s of %s, range %s, mask %s"
                .formatted(
                        heat.direction().words(),
                        Wording.count(heat.names().size(), "image"),
                        Wording.count(heat.subjects(), "subject"),
                        heat.setting().range(),
                        heat.setting().mask());
    }

    /// A sentence for every model and direction that fails at a baseline, or one that none does;
    /// nothing without baselines.
    List<String> verdicts() {
        Map<String, List<String>> failures = new LinkedHashMap<>();
        for (Hurdle hurdle : board.hurdles()) {
            if (!hurdle.isTaken()) {
                String who =
                        "%s does not beat every baseline in %s"
                                .formatted(hurdle.model(), hurdle.heat().direction().words());
                failures.computeIfAbsent(who, _ -> new ArrayList<>()).add(hurdle.failure());
            }
        }
        if (failures.isEmpty() && !board.hurdles().isEmpty()) {
            return List.of("every model beats every baseline by every metric shown");
        }
        List<String> sentences = new ArrayList<>();
        failures.forEach((who, what) -> sentences.add(who + ": it is " + String.join("; ", what)));
        return sentences;
    }

    /// What else to know; empty where all is well.
    List<String> warnings() {
        List<String> all = new ArrayList<>();
        for (Heat heat : board.heats()) {
            subjects(heat, all);
            if (!heat.leftOut().isEmpty()) {
                all.add(
                        "%s leaves out %s that not all rows have: %s"
                                .formatted(
                                        heat.direction().words(),
                                        Wording.count(heat.leftOut().size(), "image"),
                                        Wording.few(heat.leftOut())));
            }
            hurdle(heat, all);
        }
        board.columns().forEach(column -> left(column, all));
        return all;
    }

    private static void subjects(Heat heat, List<String> all) {
        String direction = heat.direction().words();
        if (heat.subjects() == 1) {
            all.add(
                    "%s has one subject: there are no intervals, so no model can be told from the best"
                            .formatted(direction));
        } else if (heat.subjects() < FEW_SUBJECTS) {
            all.add(
                    "%s has %d subjects: intervals of so few are too short, so too little is marked as a tie"
                            .formatted(direction, heat.subjects()));
        }
    }

    private void hurdle(Heat heat, List<String> all) {
        boolean without =
                !board.baselines().isEmpty()
                        && heat.rows().stream()
                                .noneMatch(row -> board.request().isBaseline(row.label()));
        if (without) {
            all.add("%s has no baseline".formatted(heat.direction().words()));
        }
    }

    private static void left(Column column, List<String> all) {
        String place =
                "%s, %s".formatted(column.metric().name(), column.heat().direction().words());
        int infinite = column.left().infinite();
        int undefined = column.left().undefined();
        if (infinite + undefined > 0) {
            all.add(
                    "%s leaves out %s in all rows: %d with an infinite score in one (a perfect copy), %d without a score in one"
                            .formatted(
                                    place,
                                    Wording.count(infinite + undefined, "image"),
                                    infinite,
                                    undefined));
        }
        List<String> aside =
                column.cells().stream().filter(cell -> !cell.exists()).map(Cell::row).toList();
        if (!aside.isEmpty()) {
            all.add("%s has no finite score of %s".formatted(place, Wording.few(aside)));
        }
    }
}
