package janus.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What a [Site] has at a path: a media type and bytes.
final class Content {
    private final String type;
    private final byte[] bytes;

    private Content(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    static Content html(String page) {
        return new Content("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static Content script(byte[] script) {
        return new Content("text/javascript; charset=utf-8", script);
    }

    static Content png(byte[] picture) {
        return new Content("image/png", picture);
    }

    static Content text(String sentence) {
        return new Content("text/plain; charset=utf-8", sentence.getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return type;
    }

    int length() {
        return bytes.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
