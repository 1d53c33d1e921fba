package janus.analysis;

import janus.agreement.MarkMatching;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/// Reads `marks.csv`, as the owner of a study exports it. As strict as [AnswersReader].
final class MarksReader {
    private static final List<String> COLUMNS =
            List.of(
                    "study",
                    "reader",
                    "arm",
                    "position",
                    "item",
                    "case",
                    "shows",
                    "condition",
                    "column",
                    "row",
                    "slice",
                    "comment");
    private static final ExportedTable TABLE =
            new ExportedTable(
                    "table of marks",
                    "the marks.csv that a study exports",
                    "its marks can't be trusted",
                    COLUMNS);

    private final Path file;
    private final String study;

    private MarksReader(Path file, String study) {
        this.file = file;
        this.study = study;
    }

    /// The marks in `file`, of the study called `study`.
    ///
    /// @throws IOException when it is no such table, or a row can't be right
    static List<Mark> read(Path file, String study) throws IOException {
        MarksReader reader = new MarksReader(file, study);
        List<Mark> marks = new ArrayList<>();
        TABLE.read(file, (record, line) -> marks.add(reader.mark(record, line)));
        return marks;
    }

    private Mark mark(CSVRecord record, long line) throws IOException {
        String place = "%s line %d".formatted(file, line);
        if (!record.isConsistent()) {
            throw new IOException(
                    "%s has %d cells and the head another number - cells may have slipped - export it again"
                            .formatted(place, record.size()));
        }
        if (!record.get("study").strip().equals(study)) {
            throw new IOException(
                    "%s is of study '%s' and the answers are of '%s' - studies can't be mixed - give the marks.csv of the same study"
                            .formatted(place, record.get("study").strip(), study));
        }
        return new Mark(
                new Mark.Showing(
                        filled(record, "reader", place),
                        record.get("arm").strip(),
                        whole(record, "position", place),
                        filled(record, "item", place)),
                new Mark.Image(
                        filled(record, "case", place),
                        filled(record, "shows", place),
                        filled(record, "condition", place)),
                new MarkMatching.Point(
                        whole(record, "column", place),
                        whole(record, "row", place),
                        whole(record, "slice", place)),
                record.get("comment").strip());
    }

    private static String filled(CSVRecord record, String column, String place) throws IOException {
        String text = record.get(column).strip();
        if (text.isEmpty()) {
            throw new IOException(
                    "%s has nothing for %s - the mark can't be placed without - export it again"
                            .formatted(place, column));
        }
        return text;
    }

    private static int whole(CSVRecord record, String column, String place) throws IOException {
        String text = record.get(column).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notNumber) {
            throw new IOException(
                    "%s has '%s' for %s - it is a whole number - export it again"
                            .formatted(place, text, column),
                    notNumber);
        }
    }
}
