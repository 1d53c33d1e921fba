package janus.study;

import janus.volume.Modality;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder of images, as `--images` names it.
///
/// @param modality of the images
/// @param condition `real`, `source`, or a model's name
/// @param folder with a file a case
public record ImageArgument(Modality modality, String condition, Path folder) {
    private static final Pattern FORM = Pattern.compile("(?s)(ct|mr)/([A-Za-z0-9._-]{1,100})=(.+)");

    /// What `text`, such as `ct/real=DIR`, names.
    ///
    /// @throws IllegalArgumentException when it is of another form
    public static ImageArgument of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "--images %s is not understood - it says what the images are and where they lie - write ct/real=FOLDER, ct/MODEL=FOLDER, mr/source=FOLDER"
                            .formatted(text));
        }
        return new ImageArgument(
                Modality.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                parts.group(2),
                Path.of(parts.group(3)));
    }
}
