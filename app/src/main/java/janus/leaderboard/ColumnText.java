package janus.leaderboard;

import janus.compare.Wording;
import janus.statistics.Interval;
import janus.volume.Unit;

/// A column's numbers as people get them: all with as many digits as the widest interval is worth.
///
/// @param column of the table
/// @param decimals digits after the point
record ColumnText(Column column, int decimals) {
    /// Stands behind a mean that can't be told from the best.
    static final String TIE = "†";

    static ColumnText of(Column column) {
        int decimals =
                column.cells().stream()
                        .map(Cell::ci)
                        .filter(ci -> ci.high() > ci.low())
                        .mapToInt(Wording::decimals)
                        .min()
                        .orElse(Wording.decimals(Interval.NONE));
        return new ColumnText(column, decimals);
    }

    /// `MAE (HU) ↓`; normalised values have no unit.
    String head() {
        String unit = Wording.unit(column.metric(), column.heat().setting()).strip();
        boolean none = unit.isEmpty() || unit.equals(Unit.NORMALISED.label());
        String arrow =
                switch (column.metric().better()) {
                    case HIGHER -> "↑";
                    case LOWER -> "↓";
                    case NEARER_ZERO -> "→0";
                };
        return column.metric().name() + (none ? "" : " (" + unit + ")") + " " + arrow;
    }

    /// `0.602`, a dash where there is no score.
    String mean(Cell cell) {
        return Wording.fixed(cell.mean(), decimals);
    }

    /// `[0.570, 0.634]`, nothing where there is no interval.
    String interval(Cell cell) {
        return cell.ci().exists()
                ? "[%s, %s]"
                        .formatted(
                                Wording.fixed(cell.ci().low(), decimals),
                                Wording.fixed(cell.ci().high(), decimals))
                : "";
    }

    /// The mark of a tie, or nothing.
    static String mark(Cell cell) {
        return cell.place().isTie() ? TIE : "";
    }
}
