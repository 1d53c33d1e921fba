package janus.dataset;

import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Unit;
import janus.work.WholeFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// Reads and writes `manifest.csv`, a row a slice.
final class Manifest {
    static final String NAME = "manifest.csv";
    private static final String[] COLUMNS = {
        "subject", "modality", "slice", "split", "source", "scale", "file", "pair"
    };
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(COLUMNS)
                    .setSkipHeaderRecord(true)
                    .setRecordSeparator("\n")
                    .get();

    private Manifest() {}

    static void write(List<Entry> entries, Path folder) throws IOException {
        StringWriter text = new StringWriter();
        CSVFormat withHeader = FORMAT.builder().setSkipHeaderRecord(false).get();
        try (CSVPrinter rows = new CSVPrinter(text, withHeader)) {
            for (Entry entry : entries) {
                rows.printRecord(
                        entry.subject(),
                        entry.modality().code(),
                        entry.slice(),
                        entry.split().code(),
                        entry.source(),
                        text(entry.scale()),
                        entry.file(),
                        entry.pair());
            }
        }
        WholeFile.write(folder.resolve(NAME), text.toString());
    }

    static List<Entry> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser rows = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord row : rows) {
                entries.add(entry(row, file));
            }
        } catch (UncheckedIOException broken) {
            throw new IOException(
                    "%s is not a table (%s) - the slices are unknown - prepare the Dataset again"
                            .formatted(file, broken.getMessage()),
                    broken);
        }
        return List.copyOf(entries);
    }

    private static Entry entry(CSVRecord row, Path file) throws IOException {
        try {
            return new Entry(
                    row.get("file"),
                    row.get("subject"),
                    modality(row.get("modality")),
                    Integer.parseInt(row.get("slice")),
                    Split.of(row.get("split")),
                    row.get("source"),
                    scale(row.get("scale")),
                    row.get("pair"));
        } catch (IllegalArgumentException broken) {
            throw new IOException(
                    "row %d of %s cannot be read (%s) - the slice is unknown - mend the row or prepare the Dataset again"
                            .formatted(row.getRecordNumber(), file, broken.getMessage()),
                    broken);
        }
    }

    private static Modality modality(String code) {
        for (Modality modality : Modality.values()) {
            if (modality.code().equals(code)) {
                return modality;
            }
        }
        throw new IllegalArgumentException("modality '%s' is neither mr nor ct".formatted(code));
    }

    private static String text(Scale scale) {
        return "%s %s %s".formatted(scale.unit().label(), scale.slope(), scale.intercept());
    }

    private static Scale scale(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "scale '%s' is not unit, slope, intercept".formatted(text));
        }
        return new Scale(
                Unit.of(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
