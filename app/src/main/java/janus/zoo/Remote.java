package janus.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file on a web server. Redirects are followed, except from https to http. Nothing is sent but
/// the request; a proxy is used where Java is told one (`-Dhttp.proxyHost=...`).
final class Remote implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

    private static final int OK = 200;
    private static final int PART = 206;
    private static final int NO_SUCH_RANGE = 416;
    private static final int SERVERS_FAULT = 500;

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    Remote(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(patience)
                        .build();
    }

    /// What the server sends.
    ///
    /// @param start place in the file of the first byte of `body`
    /// @param version of the file
    /// @param body to be closed
    record Answer(long start, PartFile.Version version, InputStream body) {}

    /// The file from byte `start` if it is still `version`, else from its beginning.
    ///
    /// @throws BrokenConnection when it may be worth asking again
    /// @throws IOException when it is not
    Answer open(long start, PartFile.Version version) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("User-Agent", "janus")
                        .GET();
        if (start > 0) {
            request.header("Range", "bytes=" + start + "-").header("If-Range", version.tag());
        }
        HttpResponse<InputStream> response = send(request.build());
        if (start > 0 && response.statusCode() == NO_SUCH_RANGE) {
            response.body().close();
            return open(0, PartFile.Version.UNKNOWN);
        }
        try {
            return answer(response, start);
        } catch (IOException | RuntimeException refused) {
            response.body().close();
            throw refused;
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw Unreachable.of(address, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "%s was interrupted - the download was stopped - pull again to go on"
                            .formatted(address),
                    interrupted);
        }
    }

    private Answer answer(HttpResponse<InputStream> response, long start) throws IOException {
        HttpHeaders headers = response.headers();
        int status = response.statusCode();
        if (status >= SERVERS_FAULT) {
            throw new BrokenConnection("%s answers %d".formatted(address, status));
        }
        if (status != OK && status != PART) {
            throw new IOException(
                    "%s answers %d - the model is not to be had there - %s"
                            .formatted(address, status, ByHand.of(address)));
        }
        checkIsNoPage(headers);
        if (status == OK) {
            long bytes = headers.firstValueAsLong("Content-Length").orElse(-1);
            return new Answer(0, new PartFile.Version(tag(headers), bytes), response.body());
        }
        Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        if (!range.matches() || Long.parseLong(range.group(1)) != start) {
            throw new BrokenConnection("%s sends another part than asked for".formatted(address));
        }
        long bytes = Long.parseLong(range.group(2));
        return new Answer(start, new PartFile.Version(tag(headers), bytes), response.body());
    }

    private void checkIsNoPage(HttpHeaders headers) throws IOException {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            throw Page.sentBy(address);
        }
    }

    /// A strong ETag or the date of the last change; a weak ETag does not promise equal bytes.
    private static String tag(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> headers.firstValue("Last-Modified"))
                .map(tag -> tag.replaceAll("\\p{Cntrl}", ""))
                .orElse("");
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
