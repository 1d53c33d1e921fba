package janus.watch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sample sheet of a Run.
///
/// @param file a PNG
/// @param step after which it was made
public record Sheet(Path file, long step) {
    private static final Pattern NAME = Pattern.compile("step-(\\d{1,18})\\.png");

    /// The sheet in `file`, when it is named like one.
    static Optional<Sheet> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new Sheet(file, Long.parseLong(name.group(1))))
                : Optional.empty();
    }

    /// The name of its file.
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
