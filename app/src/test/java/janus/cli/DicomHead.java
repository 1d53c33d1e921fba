package janus.cli;

import janus.dicom.Attribute;
import janus.dicom.SliceFile;
import janus.volume.Vector;
import java.io.IOException;
import java.nio.file.Path;

/// A made-up head as a DICOM series: a bright ball in the middle of 48 x 48 x 12 voxels; a slice is
/// missing.
final class DicomHead {
    private DicomHead() {}

    /// Writes series `uid` into the folder `name` of `folder`.
    static Path write(Path folder, String name, String uid) throws IOException {
        return write(folder.resolve(name), uid, "", 12);
    }

    /// Writes `slices` of series `uid`, described as that, into the folder `series`.
    static Path write(Path series, String uid, String description, int slices) throws IOException {
        for (int k = 0; k < slices; k++) {
            if (k != 5) {
                SliceFile.mr(uid)
                        .sized(48, 48)
                        .with(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                        .with(Attribute.SERIES_DESCRIPTION, description)
                        .at(-48, -36, 3 * k)
                        .of(DicomHead::ball)
                        .write(series, "%s-%02d.dcm".formatted(uid, k));
            }
        }
        return series;
    }

    private static double ball(Vector at) {
        double x = at.x() / 36;
        double y = at.y() / 30;
        return x * x + y * y < 1 ? 500 + at.x() : 0;
    }
}
