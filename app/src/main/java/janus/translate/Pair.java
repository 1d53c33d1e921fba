package janus.translate;

import janus.image.Kind;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From which file to which.
///
/// @param in to read
/// @param out to write
/// @param head names the head that a picture shows, as `prepare` understands the names: pictures of
///   one subfolder, or those whose names differ only behind the last dash
record Pair(Path in, Path out, String head) {
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,9})\\D*$");

    /// From a file among others of all heads.
    static Pair ofMixed(Path in, Path out) {
        String stem = Kind.stem(in);
        int dash = stem.lastIndexOf('-');
        String head = dash > 0 ? stem.substring(0, dash) : stem;
        return new Pair(in, out, in.resolveSibling(head).toString());
    }

    /// From a file in the folder of one head.
    static Pair ofSubject(Path in, Path out) {
        return new Pair(in, out, in.resolve("..").normalize().toString());
    }

    /// Whether a picture is read.
    boolean picture() {
        return Kind.of(in).stream().anyMatch(kind -> kind == Kind.PICTURE);
    }

    /// The picture's place in its head, from the neck up; 0 where its name has no number.
    int number() {
        Matcher number = LAST_NUMBER.matcher(Kind.stem(in));
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /// The name of the file to read.
    String name() {
        return String.valueOf(in.getFileName());
    }
}
