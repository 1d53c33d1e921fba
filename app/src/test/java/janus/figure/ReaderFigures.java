package janus.figure;

import java.util.List;

/// Figures of reader studies, for [FigureTest].
final class ReaderFigures {
    private ReaderFigures() {}

    static List<FigureTest.Expected> all() {
        RocPlot.Line reader =
                new RocPlot.Line(
                        "Dr A",
                        List.of(
                                new RocPlot.Point(0, 0),
                                new RocPlot.Point(0.2, 0.8),
                                new RocPlot.Point(1, 1)));
        StackedShares grades =
                new StackedShares(
                        List.of("bad", "good"),
                        List.of(
                                new StackedShares.Row("real", List.of(3, 7)),
                                new StackedShares.Row("nobody asked", List.of(0, 0))));
        return List.of(
                new FigureTest.Expected(
                        new RocPlot(List.of(reader)).figure("roc-1", "ROC curves", "Up is good."),
                        List.of("ROC curves", "Hits (sensitivity)", "Dr A")),
                new FigureTest.Expected(
                        grades.figure("grades-1", "Grades", "Counts."),
                        List.of("Grades", "good", "nobody asked", "3", "7")));
    }
}
