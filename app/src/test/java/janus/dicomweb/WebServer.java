package janus.dicomweb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/// A web server on the loopback address that gives one answer after the other, the last again and
/// again, and remembers what it was asked.
final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final String scheme;
    private final Deque<Reply> replies;
    private final List<Asked> asked = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WebServer(HttpServer server, String scheme, Reply... replies) {
        this.server = server;
        this.scheme = scheme;
        this.replies = new ArrayDeque<>(List.of(replies));
        server.createContext("/", this::answer);
        server.start();
    }

    /// What it says.
    ///
    /// @param missing bytes of the body that never come
    record Reply(int status, Map<String, String> headers, String body, int missing) {
        Reply(int status, Map<String, String> headers, String body) {
            this(status, headers, body, 0);
        }

        /// Promises more and falls silent.
        Reply stalling() {
            return new Reply(status, headers, body, 1000);
        }

        static Reply json(String body) {
            return new Reply(200, Map.of("Content-Type", "application/dicom+json"), body);
        }

        static Reply status(int status) {
            return new Reply(status, Map.of(), "PATIENT^NAME must not be repeated");
        }

        static Reply redirect(int status, String location) {
            return new Reply(status, Map.of("Location", location), "");
        }

        /// Parts, whose bytes are characters.
        static Reply parts(String body) {
            return new Reply(
                    200,
                    Map.of(
                            "Content-Type",
                            "multipart/related; type=\"application/dicom\"; boundary=B"),
                    body);
        }
    }

    /// What it was asked; the names of headers are in small letters.
    record Asked(String line, Map<String, String> headers, String body) {}

    static WebServer start(Reply... replies) throws IOException {
        return new WebServer(HttpServer.create(loopback(), 0), "http", replies);
    }

    static WebServer start(SSLContext tls, Reply... replies) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new WebServer(server, "https", replies);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name, values.getFirst()));
            asked.add(
                    new Asked(
                            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                            headers,
                            text(exchange.getRequestBody().readAllBytes())));
            Reply reply = replies.size() > 1 ? replies.pop() : replies.getFirst();
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(StandardCharsets.ISO_8859_1);
            int length = body.length + reply.missing();
            exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(body);
            if (reply.missing() > 0) {
                exchange.getResponseBody().flush();
                closed.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// The lines of what it was asked.
    List<String> lines() {
        return asked().stream().map(Asked::line).toList();
    }

    String url() {
        return "%s://127.0.0.1:%d/dicom-web".formatted(scheme, server.getAddress().getPort());
    }

    Server server() {
        return Server.of(url(), PlainHttp.LOOPBACK);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
