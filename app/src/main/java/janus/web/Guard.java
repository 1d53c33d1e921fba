package janus.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every request must fulfil and every answer carries, whoever asks.
final class Guard {
    /// Names of this machine for itself: under another one a page of the web may have pointed its
    /// own name here.
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    policy(),
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Referrer-Policy",
                    "no-referrer",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=()",
                    "Cache-Control",
                    "no-store");

    private final boolean loopback;
    private final boolean tls;

    Guard(boolean loopback, boolean tls) {
        this.loopback = loopback;
        this.tls = tls;
    }

    /// What pages may do, from the file that their tests in browsers read, too; a directive a line.
    private static String policy() {
        try (InputStream in = Guard.class.getResourceAsStream("/janus/web/policy.txt")) {
            String directives = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return String.join("; ", directives.strip().split("\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Before anything else.
    ///
    /// @throws FailedRequest when the request may come from a page that is not ours
    void check(Context context) throws FailedRequest {
        HEADERS.forEach(context::header);
        if (tls) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        String host = context.header("Host");
        if (host == null || (loopback && !LOOPBACK.contains(name(host)))) {
            throw new FailedRequest(
                    403,
                    "only this machine's own names are answered - another page may have sent this -"
                            + " use the address that janus serve printed");
        }
        if (READING.contains(context.req().getMethod())) {
            return;
        }
        if (!"1".equals(context.header("X-Janus")) || !isOwn(context.header("Origin"), host)) {
            throw new FailedRequest(
                    403,
                    "the request does not come from Janus's own page - another page may have sent"
                            + " it - use Janus's pages");
        }
    }

    private static String name(String host) {
        return host.replaceFirst(":\\d{1,5}$", "");
    }

    private static boolean isOwn(@Nullable String origin, String host) {
        if (origin == null) {
            return true; // browsers send it; other programs have no cookies to be misused
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
