package janus.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Against a server on a real socket that does what servers and networks do.
class DownloadTest extends DownloadRig {
    DownloadTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aWholeFileComesInOneRequestThatTellsNothingAboutTheUser() throws IOException {
        try (RawServer server = RawServer.start(RawServer.reply(OK, content, SIZE))) {
            fetch(server);
            assertWhole();
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().getFirst())
                    .containsEntry("", "GET /models/horse2zebra.pth HTTP/1.1")
                    .containsEntry("user-agent", "janus")
                    .containsOnlyKeys("", "host", "user-agent");
        }
    }

    @Test
    void chunksWithoutALengthAreTakenToTheirEnd() throws IOException {
        RawServer.Reply chunked =
                out -> {
                    RawServer.reply("200 OK\nTransfer-Encoding: chunked", content, 0).writeTo(out);
                    out.write("493e0\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(content);
                    out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                };
        try (RawServer server = RawServer.start(chunked)) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void chunksThatBreakOffAreNotTakenForTheEnd() throws IOException {
        RawServer.Reply broken =
                out -> {
                    RawServer.reply("200 OK\nTransfer-Encoding: chunked", content, 0).writeTo(out);
                    out.write("493e0\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(content, 0, 1000);
                    out.flush();
                };
        try (RawServer server = RawServer.start(broken)) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("broke off");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void aServerThatFallsSilentCountsAsBroken() throws IOException {
        RawServer.Reply silent =
                out -> {
                    RawServer.reply(OK, content, 1000).writeTo(out);
                    Thread.sleep(Duration.ofSeconds(3));
                };
        try (RawServer server =
                RawServer.start(silent, RawServer.reply(part(1000), from(1000), SIZE - 1000))) {
            fetch(server, Duration.ofMillis(700));
            assertWhole();
        }
    }

    @Test
    void anErrorOfTheServerIsTriedAgain() throws IOException {
        try (RawServer server =
                RawServer.start(
                        RawServer.reply("503 Busy\nContent-Length: 0", content, 0),
                        RawServer.reply(OK, content, SIZE))) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void aMissingFileSaysHowToAddItByHand() throws IOException {
        try (RawServer server =
                RawServer.start(RawServer.reply("404 Not Found\nContent-Length: 0", content, 0))) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "%s/horse2zebra.pth answers 404 - the model is not to be had there - get the file elsewhere and run janus zoo add FILE --name horse2zebra, or give a mirror with --from or JANUS_ZOO"
                                    .formatted(server.base()));
            assertThat(server.requests()).hasSize(1);
        }
        assertThat(target.getParent()).isEmptyDirectory();
    }

    @Test
    void aWebPageIsNoModel() throws IOException {
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(
                                "200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: 5",
                                content,
                                5))) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("sends a web page and no weights");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void aFileFarTooLargeIsNotBegun() throws IOException {
        try (RawServer server =
                RawServer.start(
                        RawServer.reply("200 OK\nContent-Length: 5000000000", content, 9))) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("sends more than 1073741824 bytes");
        }
    }

    @Test
    void noServerSaysSoAtOnceWithTheAddress() throws IOException {
        URI address;
        try (RawServer server = RawServer.start()) {
            address = URI.create(server.base() + "/horse2zebra.pth");
        }
        assertThatThrownBy(() -> fetch(address, target))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(address + " cannot be reached (")
                .hasMessageContaining("there is no way to that server from here")
                .hasMessageContaining("run janus zoo add FILE --name horse2zebra");
    }

    @Test
    void anUnknownServerSaysSoAtOnceWithTheAddress() {
        assertThatThrownBy(() -> fetch(URI.create("http://no-such-host.invalid/m/x.pth"), target))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "http://no-such-host.invalid/m/x.pth cannot be reached (its name is unknown)");
    }

    @Test
    void twoPullsOfOneModelDoNotMix() throws IOException {
        try (PartFile _ = PartFile.of(target)) {
            assertThatThrownBy(() -> fetch(URI.create("http://127.0.0.1:1/x.pth"), target))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is being pulled by another janus");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNamedAndNotTriedAgain() throws IOException {
        Files.createSymbolicLink(partFile(), Path.of("/dev/full"));
        try (RawServer server =
                RawServer.start(RawServer.reply("200 OK\nContent-Length: 300", content, 300))) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(
                            partFile() + " cannot be written (No space left on device)")
                    .hasMessageContaining("free some space or choose another folder with --cache");
            assertThat(server.requests()).hasSize(1);
        }
    }
}
