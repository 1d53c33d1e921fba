package janus.web;

import com.google.errorprone.annotations.MustBeClosed;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import janus.run.RunFolder;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A server for the browsers of one person: it listens on this machine's loopback address only, its
/// address holds a secret that other users of the machine don't know, and it answers GET and
/// nothing else. Requests under another host's name are refused, so that no page of the web can
/// have its own name point here and read along.
public final class LoopbackServer implements AutoCloseable {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
    private static final int SECRET_BYTES = 16;
    private static final int BACKLOG = 16;

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Cache-Control",
                    "no-store",
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Referrer-Policy",
                    "no-referrer",
                    "X-Content-Type-Options",
                    "nosniff");

    private final HttpServer server;
    private final ExecutorService threads;
    private final String root;

    private LoopbackServer(HttpServer server, ExecutorService threads, String root) {
        this.server = server;
        this.threads = threads;
        this.root = root;
    }

    /// Shows `run` at `port`, or at any free one for 0, until it is closed.
    ///
    /// @throws IOException when the port is taken or may not be used
    @MustBeClosed
    public static LoopbackServer show(RunFolder run, int port) throws IOException {
        return show(new RunSite(run), port);
    }

    @MustBeClosed
    static LoopbackServer show(Site site, int port) throws IOException {
        HttpServer server = bound(port);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        LoopbackServer ours = new LoopbackServer(server, threads, "/" + secret() + "/");
        server.setExecutor(threads);
        server.createContext("/", exchange -> ours.answer(exchange, site));
        server.start();
        return ours;
    }

    private static HttpServer bound(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        } catch (BindException refused) {
            throw new IOException(
                    "port %d can't be used (%s) - another program has it, or it needs more rights - leave --port out or name another, from 1024 on"
                            .formatted(port, refused.getMessage()),
                    refused);
        }
    }

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /// The page's address.
    public URI address() {
        return URI.create("http://127.0.0.1:%d%s".formatted(port(), root));
    }

    /// The port it listens at.
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            if (!isOurs(exchange.getRequestHeaders())) {
                send(exchange, 403, Content.text("Only this machine's own names are answered."));
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                send(exchange, 405, Content.text("There is nothing but GET here."));
            } else {
                show(exchange, site);
            }
        }
    }

    /// A tunnel changes the port, never the name.
    private static boolean isOurs(Headers headers) {
        @Nullable String host = headers.getFirst("Host");
        return host != null && HOSTS.contains(host.replaceFirst(":\\d{1,5}$", ""));
    }

    private void show(HttpExchange exchange, Site site) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (!isUnderRoot(path)) {
            send(exchange, 404, Content.text("Use the whole address that janus watch printed."));
            return;
        }
        try {
            Optional<Content> content = site.at(path.substring(root.length()));
            if (content.isPresent()) {
                send(exchange, 200, content.get());
            } else {
                send(exchange, 404, Content.text("There is nothing here."));
            }
        } catch (IOException unreadable) {
            send(exchange, 503, Content.text(String.valueOf(unreadable.getMessage())));
        }
    }

    /// Compares in the same time wherever the difference is.
    private boolean isUnderRoot(@Nullable String path) {
        return path != null
                && path.length() >= root.length()
                && MessageDigest.isEqual(
                        path.substring(0, root.length()).getBytes(StandardCharsets.UTF_8),
                        root.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int code, Content content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", content.type());
        boolean withBody = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, withBody ? content.length() : -1);
        if (withBody) {
            content.writeTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
