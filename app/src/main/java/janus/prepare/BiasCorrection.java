package janus.prepare;

import janus.bias.BiasField;
import janus.image.ImageFiles;
import janus.image.Kind;
import janus.image.Source;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.volume.Modality;
import janus.volume.Volume;
import janus.work.NewFolders;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the uneven gain of the receiver out of an MR volume, before it is prepared or translated.
///
/// @param in NIfTI, DICOM file or folder
/// @param series the DICOM series, or null for the only one
/// @param out NIfTI to write
/// @param picture PNG to write: slices before and after, and the gain
public record BiasCorrection(Path in, @Nullable String series, Path out, Path picture) {
    /// Checks that the names end as NIfTI's and differ.
    public BiasCorrection {
        if (Kind.of(out).filter(kind -> kind == Kind.NIFTI).isEmpty()) {
            throw new IllegalArgumentException(
                    "--out %s names no NIfTI volume - the corrected MR is one - end the name in .nii.gz"
                            .formatted(out));
        }
        if (out.equals(picture)) {
            throw new IllegalArgumentException(
                    "%s is to be two files at once - volume and picture need names of their own - give other names"
                            .formatted(out));
        }
    }

    /// Reads, corrects, and writes both files or none.
    ///
    /// @return what a person should know, a sentence each
    /// @throws IOException when the volume cannot be read, shows no head, or a file not be written
    public List<String> run() throws IOException {
        for (Path file : List.of(out, picture)) {
            NewFolders.check(file.toAbsolutePath().resolveSibling(""));
            if (ImageFiles.isSame(file, in)) {
                throw new IOException(
                        "%s is read and to be written - the source would be lost - name another file to write"
                                .formatted(file));
            }
        }
        Source source = ImageFiles.read(in, Modality.MR, null, series);
        BiasField field = EvenBrightness.field(source);
        Volume corrected = field.removedFrom(source.volume());
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out, NiftiFile.content(corrected, out, VoxelType.FLOAT32));
        files.put(picture, new BiasSheet(source.volume(), corrected, field).content());
        WholeFile.writeAll(files);
        return source.notes();
    }
}
