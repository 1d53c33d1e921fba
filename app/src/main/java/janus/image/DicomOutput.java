package janus.image;

import janus.instance.Making;
import janus.instance.NewSeries;
import janus.instance.SeriesFiles;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.volume.Volume;
import janus.work.FolderTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Values on their way into DICOM.
///
/// @param source they were made of
/// @param volume of the values
/// @param unit of the values
/// @param modality that they are written as
public record DicomOutput(Source source, Volume volume, Unit unit, Modality modality) {
    /// Checks, before long work, that a series made of `in` may go to the folder `out`.
    ///
    /// @throws IOException when `out` holds `in` or anything else that would be lost
    public static void checkFolder(Path in, Path out) throws IOException {
        if (FolderTree.contains(out, in)) {
            throw new IOException(
                    "%s holds the source %s - it would be lost when the series takes its place - name another folder"
                            .formatted(out, in));
        }
        SeriesFiles.check(out);
    }

    /// Writes them: a folder of files, or one file of one slice, as `form` says.
    ///
    /// @param making how they came about
    /// @return what their user has to know, a sentence each
    /// @throws IOException when `out` can't be written or holds what would be lost
    /// @throws IllegalArgumentException when DICOM has no place for their unit, or voxels are no
    ///   numbers
    public List<String> write(Path out, Form form, Making making) throws IOException {
        Voids.in(volume).requireNone(out);
        if (form == Form.DICOM_SERIES) {
            checkFolder(source.path(), out);
        }
        NewSeries series = new NewSeries(volume, unit, modality, source.origin(), making);
        List<String> notes =
                new ArrayList<>(
                        switch (form) {
                            case NAMED -> SeriesFiles.writeOne(series, out);
                            case DICOM_SERIES -> SeriesFiles.write(series, out);
                        });
        if (source.kind() == Kind.PICTURE) {
            notes.add(
                    "a picture does not say how large its pixels are nor where it lies: 1 mm at the origin was written - do not measure in it");
        }
        return notes;
    }
}
