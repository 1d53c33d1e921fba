package janus.image;

import janus.dicom.DicomImages;
import janus.dicom.Problem;
import janus.dicom.Scan;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A DICOM series as an image like others.
///
/// @param path file or folder it was read from
record Series(Path path, Scan scan) {
    /// The series at `path` that `name` names, or the only one.
    ///
    /// @throws IOException as [DicomImages#read(Path, String)]
    static Series of(Path path, @Nullable String name) throws IOException {
        return new Series(path, DicomImages.read(path, name));
    }

    /// It, where it was given as `modality`.
    ///
    /// @throws IOException when its files say that it is something else
    Source as(Modality modality) throws IOException {
        String told = scan.head().modality();
        if (!told.isEmpty() && !told.equals(modality.name())) {
            throw new IOException(
                    "%s was given as %s and its files say %s - one of them is wrong - give it as what it is, or choose another series"
                            .formatted(path, modality, told));
        }
        return source();
    }

    /// It, whatever it is.
    Source source() {
        return new Source(
                path,
                Kind.DICOM,
                scan.volume(),
                scan.unit(),
                scan.problems().stream().map(Problem::toString).toList(),
                Optional.of(scan.origin()));
    }

    /// What the files say of it, in a line.
    String description() {
        String text = scan.head().description();
        return "DICOM %s%s, series %s"
                .formatted(
                        scan.head().modality().isEmpty() ? "image" : scan.head().modality(),
                        text.isEmpty() ? "" : " '" + text + "'",
                        scan.name());
    }
}
