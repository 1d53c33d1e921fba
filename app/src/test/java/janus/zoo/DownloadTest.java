package janus.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.work.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Against a server on a real socket that does what servers and networks do.
class DownloadTest {
    private static final int SIZE = 300_000;
    private static final String OK =
            "200 OK\nContent-Length: 300000\nETag: \"one\"\nContent-Type: application/octet-stream";

    private final byte[] content = new byte[SIZE];
    private final Path target;

    DownloadTest(@TempDir Path folder) {
        new SplittableRandom(5).nextBytes(content);
        target = folder.resolve("horse2zebra.pth");
    }

    private static String part(int from) {
        return part(from, "\"one\"");
    }

    private static String part(int from, String tag) {
        return "206 Partial Content\nContent-Length: %d\nETag: %s\nContent-Range: bytes %d-299999/300000"
                .formatted(SIZE - from, tag, from);
    }

    private byte[] from(int start) {
        return Arrays.copyOfRange(content, start, SIZE);
    }

    private void fetch(RawServer server) throws IOException {
        fetch(URI.create(server.base() + "/horse2zebra.pth"), target);
    }

    private static void fetch(URI address, Path target) throws IOException {
        var patience = new Download.Patience(Duration.ofMillis(700), Duration.ofMillis(1), 3);
        try (Remote remote = new Remote(address, patience.silence());
                PartFile part = PartFile.of(target)) {
            new Download(remote, part, patience, Progress.silent()).run();
            part.finish();
        }
    }

    private void assertWhole() throws IOException {
        assertThat(target).hasBinaryContent(content);
        try (var files = Files.list(target.resolveSibling("."))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("horse2zebra.pth");
        }
    }

    private Path partFile() {
        return target.resolveSibling("horse2zebra.pth.part");
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
    void aBrokenConnectionIsGoneOnWithWhereItBroke() throws IOException {
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(OK, content, 100_000),
                        RawServer.reply(part(100_000), from(100_000), 50_000),
                        RawServer.reply(part(150_000), from(150_000), 150_000))) {
            fetch(server);
            assertWhole();
            assertThat(server.requests().get(1))
                    .containsEntry("range", "bytes=100000-")
                    .containsEntry("if-range", "\"one\"");
            assertThat(server.requests().get(2)).containsEntry("range", "bytes=150000-");
        }
    }

    @Test
    void aLaterPullGoesOnWithWhatAnEarlierOneLeft() throws IOException {
        try (RawServer server = RawServer.start(RawServer.reply(OK, content, 100_000))) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("/models/horse2zebra.pth broke off")
                    .hasMessageEndingWith(
                            " - 3 tries in a row brought nothing - pull again later to go on from byte 100000");
        }
        assertThat(target).doesNotExist();
        assertThat(partFile()).hasSize(100_000);
        try (RawServer server =
                RawServer.start(RawServer.reply(part(100_000), from(100_000), 200_000))) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void whatCameWholeBeforeAKillIsNotAskedForAgain() throws IOException {
        Files.write(partFile(), content);
        Files.writeString(
                target.resolveSibling("horse2zebra.pth.part.version"), "\"one\"\n300000\n");
        try (RawServer server = RawServer.start()) {
            fetch(server);
            assertWhole();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aPartOfUnknownVersionIsNotGlued() throws IOException {
        Files.write(partFile(), new byte[1000]);
        try (RawServer server = RawServer.start(RawServer.reply(OK, content, SIZE))) {
            fetch(server);
            assertWhole();
            assertThat(server.requests().getFirst()).doesNotContainKey("range");
        }
    }

    @Test
    void aServerThatIgnoresRangesSendsAllAndAllIsTaken() throws IOException {
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(OK, content, 100_000),
                        RawServer.reply(OK, content, SIZE))) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void aServerWithoutVersionsIsAskedForAllAgain() throws IOException {
        String bare = "200 OK\nContent-Length: 300000";
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(bare, content, 100_000),
                        RawServer.reply(bare, content, SIZE))) {
            fetch(server);
            assertWhole();
            assertThat(server.requests().get(1)).doesNotContainKey("range");
        }
    }

    @Test
    void aWeakTagIsNoVersionButADateIs() throws IOException {
        String weak =
                "200 OK\nContent-Length: 300000\nETag: W/\"x\"\nLast-Modified: Tue, 18 Sep 2018 10:00:00 GMT";
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(weak, content, 1000),
                        RawServer.reply(weak, content, SIZE))) {
            fetch(server);
            assertThat(server.requests().get(1))
                    .containsEntry("if-range", "Tue, 18 Sep 2018 10:00:00 GMT");
        }
    }

    @Test
    void aFileThatChangedBetweenTwoTriesIsFetchedAnew() throws IOException {
        byte[] old = content.clone();
        old[50] ^= 1;
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(OK, old, 100_000),
                        RawServer.reply(OK.replace("one", "two"), content, SIZE))) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void aServerThatIgnoresIfRangeAndSendsAPartOfAnotherVersionIsFoundOut() throws IOException {
        byte[] old = content.clone();
        old[50] ^= 1;
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(OK, old, 100_000),
                        RawServer.reply(part(100_000, "\"two\""), from(100_000), 200_000),
                        RawServer.reply(OK.replace("one", "two"), content, SIZE))) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void anotherPartThanAskedForIsNotGlued() throws IOException {
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(OK, content, 100_000),
                        RawServer.reply(part(90_000), from(90_000), 210_000),
                        RawServer.reply(part(100_000), from(100_000), 200_000))) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void aRangeBeyondTheEndMeansFromTheBeginning() throws IOException {
        Files.write(partFile(), new byte[SIZE + 5]);
        Files.writeString(
                target.resolveSibling("horse2zebra.pth.part.version"), "\"one\"\n400000\n");
        try (RawServer server =
                RawServer.start(
                        RawServer.reply(
                                "416 Range Not Satisfiable\nContent-Range: bytes */300000\nContent-Length: 0",
                                content,
                                0),
                        RawServer.reply(OK, content, SIZE))) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void redirectsAreFollowedWithTheRange() throws IOException {
        try (RawServer mirror = RawServer.start(RawServer.reply(part(100), from(100), SIZE - 100));
                RawServer server =
                        RawServer.start(
                                RawServer.reply(OK, content, 100),
                                RawServer.reply(
                                        "302 Found\nContent-Length: 0\nLocation: %s/x"
                                                .formatted(mirror.base()),
                                        content,
                                        0))) {
            fetch(server);
            assertWhole();
            assertThat(mirror.requests().getFirst()).containsEntry("range", "bytes=100-");
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
            fetch(server);
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
