package janus.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a server sent. Failures of `body` are [Transient].
record Answer(Server server, int status, HttpHeaders headers, InputStream body) {
    /// Some hundred thousand entries: more is a fault of the server.
    private static final int MOST_JSON = 64 << 20;

    /// The header Content-Type; empty when there is none.
    String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    private String mediaType() {
        return contentType().replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /// Whether it is a page for people.
    boolean isPage() {
        return mediaType().equals("text/html") || mediaType().equals("application/xhtml+xml");
    }

    /// Its DICOM parts.
    ///
    /// @throws IOException when it has none
    MultipartReader parts() throws IOException {
        if (!mediaType().equals("multipart/related")) {
            throw Refusal.strange(
                    server, "'%s' instead of multipart/related".formatted(mediaType()));
        }
        return MultipartReader.of(contentType(), body);
    }

    /// Its JSON; missing when it is empty.
    ///
    /// @throws IOException when it is none
    JsonNode json() throws IOException {
        byte[] bytes = body.readNBytes(MOST_JSON + 1);
        if (bytes.length > MOST_JSON) {
            throw Refusal.strange(server, "more than %d MB of JSON".formatted(MOST_JSON >> 20));
        }
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException broken) { // its message quotes the answer
            throw Refusal.strange(server, "'%s' that can't be read as JSON".formatted(mediaType()));
        }
    }
}
