package janus.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dicomweb.WebServer.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectionTest {
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(60), Duration.ofMillis(1), 3);
    private static final Query ALL = new Query(Map.of(), false);

    @TempDir private Path folder;

    private static List<Listing> list(Server server) throws IOException {
        return Pull.list(server, ALL, PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aBusyServerIsAskedAgain(int status) throws IOException {
        try (WebServer web = WebServer.start(Reply.status(status), Reply.json("[]"))) {
            assertThat(list(web.server())).isEmpty();
            assertThat(web.lines()).hasSize(2);
        }
    }

    @Test
    void aServerThatStaysBusyIsGivenUp() throws IOException {
        try (WebServer web = WebServer.start(Reply.status(503))) {
            assertThatThrownBy(() -> list(web.server()))
                    .hasMessageStartingWith(
                            web.url() + " is busy (503) - 3 tries in a row failed - ");
            assertThat(web.lines()).hasSize(3);
        }
    }

    @Test
    void theServersWishToWaitIsGranted() throws IOException {
        Reply busy = new Reply(503, Map.of("Retry-After", "1"), "");
        try (WebServer web = WebServer.start(busy, Reply.json("[]"))) {
            long start = System.nanoTime();
            list(web.server());
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401,wants to know who asks (401) - no login was given",
        "403,forbids it (403)",
        "404,has no DICOMweb there (404)",
        "406,does not speak the media type 'application/dicom+json' (406)",
        "500,answers 500"
    })
    void refusalsAreSentencesAndNotRepeated(int status, String sentence) throws IOException {
        try (WebServer web = WebServer.start(Reply.status(status))) {
            assertThatThrownBy(() -> list(web.server()))
                    .hasMessageStartingWith(web.url() + " " + sentence)
                    .hasMessageMatching(".+ - .+ - .+")
                    .hasMessageNotContaining("PATIENT");
            assertThat(web.lines()).hasSize(1);
        }
    }

    @Test
    void loginsAreSentAndNotTold() throws IOException {
        Login token = new Login.Token("s3cret");
        Login password = new Login.Password("janus", "pa:ss");
        try (WebServer web = WebServer.start(Reply.status(401))) {
            assertThatThrownBy(() -> list(web.server().with(token)))
                    .hasMessageContaining("does not accept the token (401)")
                    .hasMessageNotContaining("s3cret");
            assertThatThrownBy(() -> list(web.server().with(password)))
                    .hasMessageContaining("does not accept user and password (401)")
                    .hasMessageNotContaining("pa:ss");
            assertThat(web.asked())
                    .extracting(it -> it.headers().get("Authorization"))
                    .containsExactly("Bearer s3cret", "Basic amFudXM6cGE6c3M="); // RFC 7617
        }
        assertThat(token + " " + password).doesNotContain("s3cret", "pa:ss");
    }

    @Test
    void aWebPageIsNotDicomweb() throws IOException {
        Reply page = new Reply(200, Map.of("Content-Type", "text/html; charset=utf-8"), "<html>");
        try (WebServer web = WebServer.start(page)) {
            assertThatThrownBy(() -> list(web.server()))
                    .hasMessageContaining("sends a web page - ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "no json", "{\"a\": 1}", "[{}]", "[7]", "[{\"0020000D\": 3}]"})
    void otherJsonIsNotDicomweb(String body) throws IOException {
        try (WebServer web = WebServer.start(Reply.json(body))) {
            assertThatThrownBy(() -> list(web.server()))
                    .hasMessageContaining(" - that is not DICOMweb - ");
        }
    }

    @Test
    void redirectsWithinTheServerAreFollowed() throws IOException {
        try (WebServer web =
                WebServer.start(Reply.redirect(302, "/other/series"), Reply.json("[]"))) {
            assertThat(list(web.server().with(new Login.Token("s3cret")))).isEmpty();
            assertThat(web.lines().get(1)).isEqualTo("GET /other/series");
            assertThat(web.asked().get(1).headers())
                    .containsEntry("Authorization", "Bearer s3cret");
        }
    }

    @Test
    void noOtherServerIsShownTheLogin() throws IOException {
        try (WebServer other = WebServer.start(Reply.json("[]"));
                WebServer web = WebServer.start(Reply.redirect(302, other.url() + "/series"))) {
            assertThatThrownBy(() -> list(web.server().with(new Login.Token("s3cret"))))
                    .hasMessageContaining("redirects to another server - ")
                    .hasMessageNotContaining("s3cret");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void circlesAreLeft() throws IOException {
        try (WebServer web = WebServer.start(Reply.redirect(307, "/dicom-web/series"))) {
            assertThatThrownBy(() -> list(web.server())).hasMessageContaining("round in circles");
        }
    }

    @Test
    void whereNobodyListensIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Server server = Server.of("http://127.0.0.1:" + port, PlainHttp.LOOPBACK);
        assertThatThrownBy(() -> list(server))
                .hasMessageStartingWith(server + " cannot be reached (")
                .hasMessageMatching(".+ - .+ - .+");
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Server server =
                    Server.of("http://127.0.0.1:" + socket.getLocalPort(), PlainHttp.LOOPBACK);
            Patience little = new Patience(Duration.ofMillis(300), Duration.ofMillis(1), 2);
            assertThatThrownBy(() -> Pull.list(server, ALL, little))
                    .hasMessageContaining("does not answer in time - 2 tries");
        }
    }

    @Test
    void onlyATrustedCertificateIsBelieved()
            throws GeneralSecurityException, IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        Path pem = folder.resolve("ca.pem");
        keytool(
                "-genkeypair -keyalg EC -alias a -dname CN=archive -ext SAN=IP:127.0.0.1 -keystore",
                store.toString());
        keytool("-exportcert -rfc -alias a -file", pem.toString(), "-keystore", store.toString());
        try (WebServer web = WebServer.start(tls(store), Reply.json("[]"))) {
            Server server = web.server().with(new Login.Token("s3cret"));
            assertThatThrownBy(() -> list(server))
                    .hasMessageContaining("shows a certificate that can't be trusted (")
                    .hasMessageContaining("--ca");
            assertThat(web.asked()).isEmpty();
            assertThat(list(server.trusting(pem))).isEmpty();

            Server byName =
                    Server.of(web.url().replace("127.0.0.1", "localhost"), PlainHttp.LOOPBACK);
            assertThatThrownBy(() -> list(byName.trusting(pem)))
                    .hasMessageContaining("shows a certificate that can't be trusted (");
        }
    }

    @Test
    void plainHttpAtAnHttpsAddressIsTold() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(socket));
            Server server =
                    Server.of("https://127.0.0.1:" + socket.getLocalPort(), PlainHttp.LOOPBACK);
            assertThatThrownBy(() -> list(server)).hasMessageContaining("can't agree on TLS (");
        }
    }

    /// Says what web servers say to bytes that are no HTTP.
    private static void refuse(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            client.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            client.getInputStream().read(); // until the client has read it and hangs up
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void aFileWithoutACertificateIsNoAuthority() throws IOException {
        Path none = Files.writeString(folder.resolve("none.pem"), "nothing");
        Server server = Server.of("https://127.0.0.1:1", PlainHttp.LOOPBACK).trusting(none);
        assertThatThrownBy(() -> list(server))
                .hasMessageStartingWith(none + " holds no certificate");
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        String all =
                String.join(" ", words) + " -storetype PKCS12 -storepass secret -keypass secret";
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(all.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SSLContext tls(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
