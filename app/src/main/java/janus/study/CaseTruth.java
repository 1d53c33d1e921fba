package janus.study;

import janus.work.InputFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Reads `--cases`: which case shows a pathology.
final class CaseTruth {
    private static final List<String> COLUMNS = List.of("case", "pathology");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

    private CaseTruth() {}

    /// Whether a case shows a pathology, by the case's number.
    ///
    /// @throws IOException when `file` can't be read, or names a case that has no image
    static Map<String, Boolean> read(Path file, CaseFiles cases) throws IOException {
        Map<String, Boolean> truth = new HashMap<>();
        try (Reader in = Files.newBufferedReader(InputFile.of(file));
                var rows = FORMAT.parse(in)) {
            if (!rows.getHeaderNames().containsAll(COLUMNS)) {
                throw new IOException(
                        "%s has the columns %s - case and pathology are needed - name them in the first line"
                                .formatted(file, rows.getHeaderNames()));
            }
            for (CSVRecord row : rows) {
                truth.put(caseId(file, row, cases), isYes(file, row));
            }
        }
        return truth;
    }

    private static String caseId(Path file, CSVRecord row, CaseFiles cases) throws IOException {
        String name = row.get("case");
        if (!cases.names().contains(name)) {
            throw new IOException(
                    "%s, row %d: no image is called '%s' - a case is named as its files, without their ending - mend the name or take the row away"
                            .formatted(file, row.getRecordNumber(), name));
        }
        return cases.caseId(name);
    }

    private static boolean isYes(Path file, CSVRecord row) throws IOException {
        return switch (row.get("pathology").toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                    throw new IOException(
                            "%s, row %d: pathology '%s' is neither yes nor no - the truth must be known - write one of them"
                                    .formatted(file, row.getRecordNumber(), row.get("pathology")));
        };
    }
}
