package janus.leaderboard;

import janus.compare.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The table with one number a row: a row a model, direction and metric, empty cells where there is
/// no number.
final class LeaderboardCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader(
                            "model",
                            "baseline",
                            "direction",
                            "metric",
                            "better",
                            "unit",
                            "subjects",
                            "infinite_left_out",
                            "undefined_left_out",
                            "mean",
                            "ci95_low",
                            "ci95_high",
                            "rank",
                            "best",
                            "tie",
                            "lead_of_best",
                            "lead_ci95_low",
                            "lead_ci95_high")
                    .setRecordSeparator("\n")
                    .get();

    private LeaderboardCsv() {}

    static String of(Leaderboard board) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (String row : board.rows()) {
                for (Column column : board.columns()) {
                    Optional<Cell> cell = column.cell(row);
                    if (cell.isPresent()) {
                        printer.printRecord(record(board, column, cell.get()));
                    }
                }
            }
        }
        return text.toString();
    }

    private static List<String> record(Leaderboard board, Column column, Cell cell) {
        List<String> record = new ArrayList<>();
        record.add(cell.row());
        record.add(Boolean.toString(board.request().isBaseline(cell.row())));
        record.add(column.heat().direction().code());
        record.add(column.metric().column());
        record.add(Wording.better(column.metric()));
        record.add(Wording.unit(column.metric(), column.heat().setting()).strip());
        record.add(Integer.toString(cell.subjects()));
        record.add(Integer.toString(column.left().infinite()));
        record.add(Integer.toString(column.left().undefined()));
        numbers(record, cell.mean(), cell.ci().low(), cell.ci().high());
        record.add(cell.exists() ? Integer.toString(cell.place().rank()) : "");
        record.add(Boolean.toString(cell.place().isBest()));
        record.add(Boolean.toString(cell.place().isTie()));
        numbers(record, cell.lead().mean(), cell.lead().ci().low(), cell.lead().ci().high());
        return record;
    }

    private static void numbers(List<String> record, double... numbers) {
        DoubleStream.of(numbers)
                .forEach(number -> record.add(Double.isNaN(number) ? "" : Double.toString(number)));
    }
}
