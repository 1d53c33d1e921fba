package janus.analysis;

import janus.work.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A kind of table that a study exports.
///
/// @param what it is, such as `table of answers`
/// @param remedy what to give instead of another, such as `the answers.csv that a study exports`
/// @param loss what a broken one costs, such as `its answers can't be trusted`
/// @param columns that it has to have; others are passed over
record ExportedTable(String what, String remedy, String loss, List<String> columns) {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /// Hears of each row.
    @FunctionalInterface
    interface Listener {
        /// Hears of `row`.
        ///
        /// @param line of the file, on which the row ends
        /// @throws IOException when the row can't be right
        void hear(CSVRecord row, long line) throws IOException;
    }

    ExportedTable {
        columns = List.copyOf(columns);
    }

    /// Hands all rows of `file` to `listener`.
    ///
    /// @throws IOException when it is no such table, or a row can't be right
    void read(Path file, Listener listener) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(InputFile.of(file))) {
            read(text, file, listener);
        }
    }

    /// The same of `text`, which `file` names.
    ///
    /// @throws IOException as the other
    void read(Reader text, Path file, Listener listener) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            checkHead(file, parser.getHeaderNames());
            for (CSVRecord row : parser) {
                listener.hear(row, parser.getCurrentLineNumber());
            }
        } catch (UncheckedIOException | IllegalArgumentException broken) {
            String reason = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            throw new IOException(
                    "%s is no table with commas (%s) - %s - export it again"
                            .formatted(file, reason, loss),
                    broken);
        }
    }

    private void checkHead(Path file, List<String> head) throws IOException {
        List<String> missing = columns.stream().filter(name -> !head.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new IOException(
                    "%s has no column %s - it is no %s - give %s"
                            .formatted(file, String.join(", ", missing), what, remedy));
        }
    }
}
