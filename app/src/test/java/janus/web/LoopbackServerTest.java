package janus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.watch.WrittenRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackServerTest {
    @TempDir private Path folder;
    private WrittenRun run;
    private LoopbackServer server;

    @BeforeEach
    @SuppressWarnings("MustBeClosedChecker") // close() does
    void show() throws IOException {
        run = new WrittenRun(folder.resolve("run")).logged(15).sampled(10);
        server = LoopbackServer.show(run.folder(), 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    /// All of the answer to one request, headers and body.
    private String ask(String method, String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
            String request =
                    "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(method, path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String get(String path) throws IOException {
        return ask("GET", path, "127.0.0.1:" + server.port());
    }

    private String root() {
        return server.address().getPath();
    }

    @Test
    void thePageItsScriptAndItsSheetsAreShown() throws IOException {
        assertThat(get(root()))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase(
                        "Content-security-policy: default-src 'none'; script-src 'self'")
                .contains("samples/step-000010.png", "<section id=\"status\">");
        assertThat(get(root() + "watch.js")).startsWith("HTTP/1.1 200").contains("DOMParser");
        assertThat(get(root() + "samples/step-000010.png"))
                .startsWith("HTTP/1.1 200")
                .contains("image/png");
    }

    @Test
    void nothingElseIs() throws IOException {
        for (String path :
                new String[] {
                    "/",
                    "/index.html",
                    "/" + "0".repeat(32) + "/",
                    root() + "run.json",
                    root() + "samples/",
                    root() + "samples/step-000020.png",
                    root() + "samples/../run.json",
                    root() + "samples/%2e%2e/run.json",
                    root() + "../../etc/passwd"
                }) {
            assertThat(get(path)).as(path).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void onlyGetIsAnswered() throws IOException {
        for (String method : new String[] {"POST", "HEAD", "PUT", "DELETE", "OPTIONS"}) {
            assertThat(ask(method, root(), "localhost"))
                    .as(method)
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: GET");
        }
    }

    @Test
    void otherHostsNamesAreRefused() throws IOException {
        assertThat(ask("GET", root(), "evil.example:" + server.port())).startsWith("HTTP/1.1 403");
        assertThat(ask("GET", root(), "localhost.evil.example")).startsWith("HTTP/1.1 403");
        assertThat(ask("GET", root(), "localhost:9999")).startsWith("HTTP/1.1 200"); // a tunnel
    }

    @Test
    void otherMachinesFindNobody() throws IOException {
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, server.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void aRunThatCantBeReadIsToldOnThePage() throws IOException {
        Files.delete(run.folder().card());
        assertThat(get(root())).startsWith("HTTP/1.1 503").contains("holds no run.json - ");
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // there is none to close
    void aTakenPortIsTold() {
        assertThatThrownBy(() -> LoopbackServer.show(run.folder(), server.port()).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port %d can't be used (".formatted(server.port()))
                .hasMessageContaining(" - leave --port out or name another");
    }
}
