package janus.instance;

import janus.dicom.DataSet;
import janus.work.WholeFile;
import janus.work.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes new series: a folder with a file for each slice, `0001.dcm` and so on from the first of
/// the grid. The folder appears whole or not at all.
public final class SeriesFiles {
    private SeriesFiles() {}

    /// Writes `series` into `folder`. A series that Janus wrote there before is replaced.
    ///
    /// @return what its user has to know, a sentence each
    /// @throws IOException when it can't be written, or `folder` holds anything else
    public static List<String> write(NewSeries series, Path folder) throws IOException {
        check(folder);
        SeriesImages images = new SeriesImages(series);
        try (WholeFolder whole = WholeFolder.open(folder)) {
            for (int k = 0; k < images.count(); k++) {
                write(images.image(k), whole.folder().resolve("%04d.dcm".formatted(k + 1)));
            }
            whole.finish();
        }
        return notes(series, images);
    }

    /// Writes `series` of one slice into `file`.
    ///
    /// @return what its user has to know, a sentence each
    /// @throws IOException when it can't be written or has several slices
    public static List<String> writeOne(NewSeries series, Path file) throws IOException {
        SeriesImages images = new SeriesImages(series);
        if (images.count() != 1) {
            throw new IOException(
                    "%s is to hold %d slices - a DICOM file of these kinds holds one - write a folder with --dicom"
                            .formatted(file, images.count()));
        }
        write(images.image(0), file);
        return notes(series, images);
    }

    /// Checks, before long work, that a series may go to `folder`.
    ///
    /// @throws IOException when it is a file or holds something that would be lost
    public static void check(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "%s is a file - a DICOM series is a folder of files - name a new folder"
                            .formatted(folder));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.sorted().toList()) {
                if (!Files.isRegularFile(file) || !Part10.isOurs(file)) {
                    throw new IOException(
                            "%s holds what is no series that Janus wrote (%s) - it would be lost - name a new or empty folder"
                                    .formatted(folder, file.getFileName()));
                }
            }
        }
    }

    private static void write(DataSet image, Path file) throws IOException {
        WholeFile.write(file, out -> Part10.write(image, Part10.EXPLICIT_LITTLE_ENDIAN, out));
    }

    private static List<String> notes(NewSeries series, SeriesImages images) {
        List<String> notes = new ArrayList<>(images.notes());
        if (series.origin().isEmpty()) {
            notes.add(
                    "the source names no patient, so the series is of a placeholder (Patient ID %s) in a study of its own - keep it out of archives of real patients"
                            .formatted(images.placeholder()));
        }
        return notes;
    }
}
