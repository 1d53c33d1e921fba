package janus.web;

import io.javalin.http.Context;
import janus.work.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A file of the pages, in memory: as it is and compressed, each under the tag that browsers keep
/// it by. Only what is the same for everybody goes out like this; answers about a study never do,
/// as their lengths would tell.
final class PageFile {
    private final String type;
    private final byte[] plain;
    private final byte[] compressed;
    private final String hash;

    /// @param type of its content
    /// @param bytes its content; kept, not copied
    PageFile(String type, byte[] bytes) throws IOException {
        this.type = type;
        plain = bytes;
        compressed = gzip(bytes);
        hash = Sha256.of(bytes).substring(0, 32);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /// Sends it, or only that what the browser keeps still holds (RFC 9110, 13.1.2).
    void send(Context context) {
        boolean small =
                compressed.length < plain.length && takesGzip(context.header("Accept-Encoding"));
        String tag = small ? "\"%s-gzip\"".formatted(hash) : "\"%s\"".formatted(hash);
        context.header("Cache-Control", "no-cache"); // names stay when content changes: always ask
        context.header("Vary", "Accept-Encoding");
        context.header("ETag", tag);
        if (holds(context.header("If-None-Match"), tag)) {
            context.status(304);
            return;
        }
        context.contentType(type);
        if (small) {
            context.header("Content-Encoding", "gzip");
        }
        byte[] content = small ? compressed : plain;
        context.res().setContentLength(content.length);
        context.result(content);
    }

    private static boolean holds(@Nullable String kept, String tag) {
        return kept != null
                && words(kept).stream()
                        .map(it -> it.replaceFirst("^W/", ""))
                        .anyMatch(it -> it.equals(tag) || it.equals("*"));
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && words(accepted).stream()
                        .map(it -> it.replace(" ", ""))
                        .anyMatch(it -> it.matches("(?i)gzip(;q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
    }

    private static List<String> words(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
