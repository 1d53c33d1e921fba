package janus.raster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Picture formats, known by their first bytes when read and by the file's ending when written.
enum Format {
    PNG,
    JPEG,
    TIFF;

    /// The name ImageIO knows it by.
    String imageIoName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of `bytes`.
    ///
    /// @throws IOException when it is none of these
    static Format sniff(Path path, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new IOException(
                    "%s is empty (0 bytes) - there is no picture in it - copy it again"
                            .formatted(path));
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return PNG;
        }
        if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (bytes.length > 8
                && (begins(bytes, 'I', 'I', 42, 0) || begins(bytes, 'M', 'M', 0, 42))) {
            return TIFF;
        }
        if (begins(bytes, 'I', 'I', 43, 0) || begins(bytes, 'M', 'M', 0, 43)) {
            throw new IOException(
                    "%s is a BigTIFF - that form is for files beyond 4 GiB and is not read - export it as an ordinary TIFF"
                            .formatted(path));
        }
        String start =
                new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1)
                        .replaceAll("[^ -~]", ".");
        throw new IOException(
                "%s begins with '%s' - it is no PNG, JPEG or TIFF picture whatever its name - give a picture"
                        .formatted(path, start));
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// The format that the ending of `path` names, or null.
    static @Nullable Format named(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return PNG;
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return JPEG;
        }
        return name.endsWith(".tif") || name.endsWith(".tiff") ? TIFF : null;
    }
}
