package janus.prepare;

import janus.volume.Scale;
import janus.volume.Unit;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file or folder of images, as given on the command line.
///
/// @param path the file or folder
/// @param scale what grey levels of its pictures mean, or null to take what the pictures say
/// @param series which DICOM series, where a source in it holds several; null for the only one
public record ImagePath(Path path, @Nullable Scale scale, @Nullable String series) {
    private static final String NUMBER = "[+-]?\\d*\\.?\\d+(?:[eE][+-]?\\d+)?";
    private static final Pattern PAIR = Pattern.compile("(%1$s),(%1$s)".formatted(NUMBER));
    private static final Pattern SCALED =
            Pattern.compile("(.+):(%s)".formatted(PAIR.pattern()), Pattern.DOTALL);

    /// Images of which no series is named.
    public ImagePath(Path path, @Nullable Scale scale) {
        this(path, scale, null);
    }

    /// This, of the DICOM series called `name`.
    public ImagePath withSeries(@Nullable String name) {
        return new ImagePath(path, scale, name);
    }

    /// MR in `path`.
    public static ImagePath mr(Path path) {
        return new ImagePath(path, null);
    }

    /// CT as written on the command line, `PATH` or `PATH:A,B` with HU = A*v + B; `standard` is the
    /// scale of a path that names none.
    public static ImagePath ct(String text, @Nullable Scale standard) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "--ct is empty - an empty path names no images - give a file or folder");
        }
        Matcher scaled = SCALED.matcher(text);
        return scaled.matches()
                ? new ImagePath(Path.of(scaled.group(1)), hu(scaled.group(2)))
                : new ImagePath(Path.of(text), standard);
    }

    /// The scale written as `A,B`: HU = A*v + B for a stored level v.
    ///
    /// @throws IllegalArgumentException when `text` is something else
    public static Scale hu(String text) {
        Matcher pair = PAIR.matcher(text.strip());
        if (!pair.matches()) {
            throw new IllegalArgumentException(
                    "CT scale '%s' is not two numbers - HU are computed as A*v + B - write --ct-scale A,B, for instance 11.7647,-1000"
                            .formatted(text));
        }
        return new Scale(
                Unit.HU, Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
    }
}
