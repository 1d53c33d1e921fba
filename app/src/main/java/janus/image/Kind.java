package janus.image;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The kinds of image files.
public enum Kind {
    /// PNG, JPEG or TIFF: one slice without a position in the patient.
    PICTURE,
    /// A volume with its position.
    NIFTI;

    /// The kind that the ending of `path` names, or null when it names none.
    public static @Nullable Kind named(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".nii") || name.endsWith(".nii.gz")) {
            return NIFTI;
        }
        boolean picture =
                name.endsWith(".png")
                        || name.endsWith(".tif")
                        || name.endsWith(".tiff")
                        || name.endsWith(".jpg")
                        || name.endsWith(".jpeg");
        return picture ? PICTURE : null;
    }
}
