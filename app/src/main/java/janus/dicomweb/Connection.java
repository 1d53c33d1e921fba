package janus.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks a server, again where that may help. Every request may be repeated: storing what is stored
/// already changes nothing. Redirects are followed within the server only, so that no other host is
/// shown the login.
final class Connection implements AutoCloseable {
    private static final int MOST_HOPS = 5;
    private static final Duration LONGEST_WISH = Duration.ofSeconds(60);
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);
    private static final int SLOWEST = 50_000; // bytes a second that are sent
    private static final int CONFLICT = 409;

    private final Server server;
    private final Patience patience;
    private final HttpClient client;

    private Connection(Server server, Patience patience, HttpClient client) {
        this.server = server;
        this.patience = patience;
        this.client = client;
    }

    /// @throws IOException when the server's authority can't be read
    static Connection to(Server server, Patience patience) throws IOException {
        HttpClient.Builder client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(TO_CONNECT);
        if (server.authority().isPresent()) {
            client.sslContext(Trust.in(server.authority().get()));
        }
        return new Connection(server, patience, client.build());
    }

    Server server() {
        return server;
    }

    /// Makes something of an answer; begins anew when it is called again.
    @FunctionalInterface
    interface Reading<T> {
        T of(Answer answer) throws IOException;
    }

    /// What `reading` makes of the answer to `ask`.
    ///
    /// @throws IOException in a sentence, when there is none to be had
    <T> T ask(Ask ask, Reading<T> reading) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return once(ask, reading);
            } catch (Transient broken) {
                if (tries >= patience.tries()) {
                    throw givenUp(broken);
                }
                pause(tries, broken.wanted());
            }
        }
    }

    private IOException givenUp(Transient broken) {
        return new IOException(
                "%s - %d tries in a row failed - check the URL and whether the server runs, and try again later"
                        .formatted(broken.getMessage(), patience.tries()),
                broken);
    }

    private <T> T once(Ask ask, Reading<T> reading) throws IOException {
        HttpResponse<InputStream> response = follow(ask);
        try (WatchedBody body = new WatchedBody(server, response.body(), patience.silence())) {
            Answer answer = new Answer(server, response.statusCode(), response.headers(), body);
            check(answer, ask);
            return reading.of(answer);
        }
    }

    private void check(Answer answer, Ask ask) throws IOException {
        int status = answer.status();
        switch (status) {
            case 429, 502, 503, 504 ->
                    throw new Transient("%s is busy (%d)".formatted(server, status), wish(answer));
            case CONFLICT -> {
                if (ask.purpose() == Ask.Purpose.STORE && !answer.isPage()) {
                    return; // the answer tells what was refused
                }
                throw Refusal.of(server, status, ask);
            }
            default -> {
                if (status / 100 != 2) {
                    throw Refusal.of(server, status, ask);
                }
                if (answer.isPage()) {
                    throw Refusal.page(server);
                }
            }
        }
    }

    private static Duration wish(Answer answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,4}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_WISH.toSeconds()))
                : Duration.ZERO;
    }

    private HttpResponse<InputStream> follow(Ask ask) throws IOException {
        URI address = server.at(ask.path());
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpResponse<InputStream> response = send(address, ask);
            if (!isRedirect(response.statusCode(), ask)) {
                return response;
            }
            response.body().close();
            address = target(address, response);
        }
        throw new IOException(
                "%s sends Janus round in circles - it redirected %d times - check the URL"
                        .formatted(server, MOST_HOPS));
    }

    /// A body is sent again only where the server asks for just that.
    private static boolean isRedirect(int status, Ask ask) {
        return status == 307
                || status == 308
                || (ask.body().isEmpty() && (status == 301 || status == 302 || status == 303));
    }

    private URI target(URI from, HttpResponse<InputStream> response) throws IOException {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            URI to = from.resolve(location);
            if (origin(to).equals(origin(from))) {
                return to;
            }
        } catch (IllegalArgumentException broken) { // an address that is none is another, too
        }
        throw new IOException(
                "%s redirects to another server - Janus shows no login there and does not follow - give the URL of that server if you trust it"
                        .formatted(server));
    }

    private static String origin(URI address) {
        int port = address.getPort();
        if (port < 0) {
            port = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        }
        return "%s %s %d".formatted(address.getScheme(), address.getHost(), port);
    }

    private HttpResponse<InputStream> send(URI address, Ask ask) throws IOException {
        try {
            return client.send(request(address, ask), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw NoConnection.of(server, failure);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private HttpRequest request(URI address, Ask ask) throws IOException {
        Duration upload = Duration.ofSeconds(ask.bytes() / SLOWEST);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(patience.silence().plus(upload))
                        .header("User-Agent", "janus")
                        .header("Accept", ask.accept());
        server.login().header().ifPresent(value -> request.header("Authorization", value));
        if (ask.body().isPresent()) {
            MultipartBody body = ask.body().get();
            return request.header("Content-Type", body.contentType())
                    .POST(body.publisher())
                    .build();
        }
        return request.GET().build();
    }

    private void pause(int tried, Duration wanted) throws IOException {
        Duration ours = patience.after(tried);
        try {
            Thread.sleep(ours.compareTo(wanted) < 0 ? wanted : ours);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private IOException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IOException(
                "%s was not asked to the end - the work was interrupted - start it again"
                        .formatted(server),
                interrupted);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
