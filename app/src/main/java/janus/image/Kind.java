package janus.image;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The kinds of image files.
public enum Kind {
    /// PNG, JPEG, TIFF: one slice without geometry.
    PICTURE,
    /// A volume with geometry.
    NIFTI,
    /// A series of a scanner: a file, a folder of files, or a DICOMDIR.
    DICOM;

    /// The kind that `file`'s name promises, or nothing. DICOM files need no telling name:
    /// [ImageFiles#kind(Path)] looks into them.
    public static Optional<Kind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return Optional.empty();
        }
        if (name.endsWith(".nii") || name.endsWith(".nii.gz")) {
            return Optional.of(NIFTI);
        }
        if (name.endsWith(".dcm") || name.endsWith(".ima") || name.equals("dicomdir")) {
            return Optional.of(DICOM);
        }
        return name.matches("(?s).*\\.(png|jpg|jpeg|tif|tiff)")
                ? Optional.of(PICTURE)
                : Optional.empty();
    }

    /// The name of `file` without the ending of its kind.
    public static String stem(Path file) {
        return String.valueOf(file.getFileName())
                .replaceFirst("(?i)\\.(png|jpg|jpeg|tif|tiff|nii|nii\\.gz|dcm|ima)$", "");
    }
}
