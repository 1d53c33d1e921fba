package janus.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What came before a break is kept, and only ever joined with the same version of the file.
class ResumeTest extends DownloadRig {
    ResumeTest(@TempDir Path folder) {
        super(folder);
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
}
