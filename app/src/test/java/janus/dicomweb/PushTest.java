package janus.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dicom.Attribute;
import janus.dicom.SliceFile;
import janus.dicomweb.WebServer.Reply;
import janus.work.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PushTest {
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(60), Duration.ofMillis(1), 3);

    @TempDir private Path folder;
    private Instances instances = new Instances(Path.of(""));

    @BeforeEach
    void choosePlaces() {
        instances = new Instances(folder.resolve("made"));
    }

    private static Receipt push(WebServer web, List<Outgoing> files) throws IOException {
        return Push.run(web.server(), files, PATIENCE, Progress.silent());
    }

    private List<Outgoing> files(int count) throws IOException {
        for (int k = 1; k <= count; k++) {
            instances.file(k);
        }
        return Push.files(List.of(folder.resolve("made")));
    }

    /// A reply that `stored` are there and `failed` are not, by numbers and codes.
    private static Reply reply(
            int status, Map<Integer, Integer> stored, Map<Integer, Integer> failed) {
        String body =
                "{\"00081199\": {\"vr\": \"SQ\", \"Value\": [%s]}, \"00081198\": {\"vr\": \"SQ\", \"Value\": [%s]}}"
                        .formatted(items(stored, "00081196"), items(failed, "00081197"));
        return new Reply(status, Map.of("Content-Type", "application/dicom+json"), body);
    }

    private static String items(Map<Integer, Integer> codes, String tag) {
        List<String> items = new ArrayList<>();
        codes.forEach((number, code) ->
                items.add(
                        "{\"00081155\": {\"vr\": \"UI\", \"Value\": [\"%s.%d\"]}%s}"
                                .formatted(
                                        Instances.SERIES,
                                        number,
                                        code == 0
                                                ? ""
                                                : ", \"%s\": {\"vr\": \"US\", \"Value\": [%d]}"
                                                        .formatted(tag, code))));
        return String.join(",", items);
    }

    @Test
    void filesGoAsTheyAre() throws IOException {
        List<Outgoing> files = files(2);
        try (WebServer web = WebServer.start(reply(200, Map.of(1, 0, 2, 0), Map.of()))) {
            assertThat(push(web, files)).isEqualTo(new Receipt(2, Map.of(), Map.of()));

            WebServer.Asked asked = web.asked().getFirst();
            assertThat(asked.line()).isEqualTo("POST /dicom-web/studies");
            String type = asked.headers().get("Content-Type");
            assertThat(type).startsWith("multipart/related; type=\"application/dicom\"; boundary=");
            MultipartReader parts =
                    MultipartReader.of(
                            type,
                            new ByteArrayInputStream(
                                    asked.body().getBytes(StandardCharsets.ISO_8859_1)));
            for (Outgoing file : files) {
                assertThat(parts.next()).isTrue();
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                parts.copyTo(part);
                assertThat(part.toByteArray()).isEqualTo(Files.readAllBytes(file.file()));
            }
            assertThat(parts.next()).isFalse();
        }
    }

    @Test
    void manyGoSomeAtATime() throws IOException {
        List<Outgoing> files = files(26);
        Reply ok = new Reply(200, Map.of(), "");
        try (WebServer web = WebServer.start(Reply.status(503), ok, ok)) {
            assertThat(push(web, files).stored()).isEqualTo(26);
            assertThat(web.asked())
                    .extracting(it -> it.body().split("\r\n--janus-", -1).length)
                    .containsExactly(26, 26, 2); // 25 files, again, and the last; each has an end
        }
    }

    @Test
    void whatIsRefusedIsCountedByReason() throws IOException {
        List<Outgoing> files = files(5);
        Reply mixed =
                reply(
                        202,
                        Map.of(1, 0xB000, 2, 0),
                        Map.of(3, 0x0111, 4, 0xA700)); // 3 is there already, of 5 nothing is said
        try (WebServer web = WebServer.start(mixed)) {
            Receipt receipt = push(web, files);
            assertThat(receipt.stored()).isEqualTo(3);
            assertThat(receipt.refusals()).isEqualTo(2);
            assertThat(Receipt.sentence(receipt.refused()))
                    .isEqualTo("1 found no room (A700); 1 of which the server says nothing");
            assertThat(Receipt.sentence(receipt.changed()))
                    .isEqualTo("1 stored with changed elements (B000)");
        }
    }

    @Test
    void aConflictTellsWhatWasRefused() throws IOException {
        List<Outgoing> files = files(1);
        try (WebServer web = WebServer.start(reply(409, Map.of(), Map.of(1, 0xC122)))) {
            assertThat(push(web, files).refused())
                    .containsOnly(Map.entry("have a transfer syntax that is not taken (C122)", 1));
        }
    }

    @Test
    void whatWasStoredBeforeAFailureIsTold() throws IOException {
        List<Outgoing> files = files(26);
        Reply ok = new Reply(200, Map.of(), "");
        try (WebServer web = WebServer.start(ok, Reply.status(413))) {
            assertThatThrownBy(() -> push(web, files))
                    .hasMessageContaining("too many at once (413)")
                    .hasMessageContaining("25 images were stored before")
                    .hasMessageNotContaining("PATIENT");
        }
    }

    @Test
    void uploadsAreNotSentToWhereTheyWereNotMeantFor() throws IOException {
        List<Outgoing> files = files(1);
        try (WebServer web = WebServer.start(Reply.redirect(302, "/login"))) {
            assertThatThrownBy(() -> push(web, files)).hasMessageContaining("answers 302");
            assertThat(web.asked()).hasSize(1);
        }
    }

    @Test
    void filesThatAnArchiveCannotPlaceAreRefused() throws IOException {
        Path bare =
                SliceFile.mr("1.2").with(Attribute.SOP_INSTANCE_UID, "1.5").write(folder, "x.dcm");
        assertThatThrownBy(() -> Push.files(List.of(bare)))
                .hasMessageStartingWith(bare + " has no usable Study Instance UID - ");
        Path one = instances.file(1);
        Path copy = Files.copy(one, folder.resolve("copy.dcm"));
        assertThatThrownBy(() -> Push.files(List.of(one, copy)))
                .hasMessageContaining("have the same SOP Instance UID");
        assertThat(Push.files(List.of(one, one.resolveSibling("")))).hasSize(1);
    }
}
