package janus.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// JSON in and out.
final class Json {
    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// The body of a request.
    ///
    /// @throws FailedRequest when it is too long (413) or no such thing (400)
    static <T> T read(Context context, Class<T> type) throws FailedRequest {
        try (InputStream in = context.bodyInputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new FailedRequest(
                        413,
                        "the request is longer than 1 MiB - nothing here needs as much - send"
                                + " less");
            }
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw wrong();
            }
            return value;
        } catch (JacksonException | IOException unreadable) {
            throw wrong();
        }
    }

    private static FailedRequest wrong() {
        return new FailedRequest(
                400,
                "the request is no JSON of the kind that is expected here - it can't be understood"
                        + " - load the page anew");
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Answers with `value`.
    static void send(Context context, Object value) {
        context.contentType("application/json; charset=utf-8");
        context.result(text(value).getBytes(StandardCharsets.UTF_8));
    }

    /// Answers with an error.
    static void fail(Context context, int status, String sentence) {
        context.status(status);
        send(context, Map.of("error", sentence));
    }
}
