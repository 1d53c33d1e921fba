package janus.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Web pages that come in place of a file: a login, an error, a search engine's guess.
final class Page {
    private static final int LOOKED_AT = 64;

    private Page() {}

    /// Whether `file` begins as a page does.
    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            return start.stripLeading().startsWith("<");
        }
    }

    static IOException sentBy(URI address) {
        return new IOException(
                "%s sends a web page and no weights - a login or a block may stand between - look at the address in a browser, or %s"
                        .formatted(address, ByHand.of(address)));
    }
}
