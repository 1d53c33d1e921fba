package janus.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dicomweb.WebServer.Reply;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PullTest {
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(60), Duration.ofMillis(1), 3);
    private static final String SERIES = Instances.SERIES;
    private static final Reply NOTHING = Reply.json("[]");

    @TempDir private Path folder;
    private Instances instances = new Instances(Path.of(""));
    private Path out = Path.of("");

    @BeforeEach
    void choosePlaces() {
        instances = new Instances(folder.resolve("made"));
        out = folder.resolve("new/out");
    }

    private static Reply listing(int images) {
        return Reply.json(Instances.listing(SERIES, 3, images));
    }

    private Pull.Outcome pullSeries(WebServer web) throws IOException {
        return pull(web, Optional.empty(), Optional.of(SERIES));
    }

    private Pull.Outcome pull(WebServer web, Optional<String> study, Optional<String> series)
            throws IOException {
        Pull.Request request = new Pull.Request(web.server(), study, series, out);
        return Pull.run(request, PATIENCE, Progress.silent());
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void whatIsListedNamesNobodyUnlessAsked() throws IOException {
        try (WebServer web = WebServer.start(listing(2))) {
            Query query = new Query(Map.of("PatientID", "17"), false);
            assertThat(Pull.list(web.server(), query, PATIENCE))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.study()).isEqualTo(Instances.STUDY);
                        assertThat(it.series()).isEqualTo(SERIES);
                        assertThat(it.date()).isEqualTo("20260102");
                        assertThat(it.modality()).isEqualTo("MR");
                        assertThat(it.description()).isEqualTo("t1 tra");
                        assertThat(it.images()).hasValue(2);
                        assertThat(it.toString()).doesNotContain("SECRET");
                    });
            assertThat(Pull.list(web.server(), new Query(Map.of(), true), PATIENCE))
                    .singleElement()
                    .extracting(Listing::patient)
                    .isEqualTo(Optional.of("SECRET^NAME (17)"));
        }
    }

    @Test
    void pagesAreTurnedUntilNothingNewComes() throws IOException {
        Reply second = Reply.json(Instances.listing("1.2.3.5", 1, 1));
        try (WebServer web = WebServer.start(listing(2), second, NOTHING)) {
            assertThat(Pull.list(web.server(), new Query(Map.of(), false), PATIENCE))
                    .extracting(Listing::series)
                    .containsExactly("1.2.3.5", SERIES);
            assertThat(web.lines())
                    .extracting(line -> line.replaceAll(".*offset=", ""))
                    .containsExactly("0", "1", "2");
        }
    }

    @Test
    void aSeriesIsAFolderOfFilesInTheirOrder() throws IOException {
        Path one = instances.file(1);
        Path two = instances.file(2);
        Reply parts = Reply.parts(Instances.parts(two, one, two));
        try (WebServer web = WebServer.start(listing(2), NOTHING, parts)) {
            assertThat(pullSeries(web)).isEqualTo(new Pull.Outcome(2, List.of(out)));

            assertThat(web.lines().getLast())
                    .isEqualTo("GET /dicom-web/studies/1.2.3/series/1.2.3.4");
            assertThat(web.asked().getLast().headers())
                    .containsEntry(
                            "Accept",
                            "multipart/related; type=\"application/dicom\"; transfer-syntax=*");
        }
        assertThat(out.resolve("0001.dcm")).hasSameBinaryContentAs(one);
        assertThat(out.resolve("0002.dcm")).hasSameBinaryContentAs(two);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(2);
        }
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void aStudyIsAFolderForEachSeries() throws IOException {
        Path one = instances.file(1);
        Path other = instances.file("1.2.3.5", 1);
        Reply second = Reply.json(Instances.listing("1.2.3.5", 3, 1));
        try (WebServer web =
                WebServer.start(
                        listing(1),
                        second,
                        NOTHING,
                        Reply.parts(Instances.parts(one)),
                        Reply.parts(Instances.parts(other)))) {
            assertThat(pull(web, Optional.of(Instances.STUDY), Optional.empty()).folders())
                    .containsExactly(out.resolve("MR-3"), out.resolve("MR-3_2"));
        }
        assertThat(out.resolve("MR-3/0001.dcm")).hasSameBinaryContentAs(one);
        assertThat(out.resolve("MR-3_2/0001.dcm")).hasSameBinaryContentAs(other);
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() throws IOException {
        String whole = Instances.parts(instances.file(1), instances.file(2));
        String cut = whole.substring(0, whole.length() - 100);
        String few = Instances.parts(instances.file(1));
        try (WebServer web =
                WebServer.start(
                        listing(2),
                        NOTHING,
                        Reply.parts(cut),
                        Reply.parts(few),
                        Reply.parts(whole))) {
            assertThat(pullSeries(web).images()).isEqualTo(2);
            assertThat(web.lines()).hasSize(5);
        }
    }

    @Test
    void missingImagesAreToldAndNothingIsLeft() throws IOException {
        Reply few = Reply.parts(Instances.parts(instances.file(1)));
        try (WebServer web = WebServer.start(listing(2), NOTHING, few)) {
            assertThatThrownBy(() -> pullSeries(web))
                    .hasMessageStartingWith(
                            web.url() + " sent 1 of the 2 images of a series - 3 tries in a row")
                    .hasMessageNotContaining("SECRET");
        }
        assertNothingIsLeft();
    }

    @Test
    void whatWasNotAskedForIsRefused() throws IOException {
        Reply other = Reply.parts(Instances.parts(instances.file("1.2.9", 1)));
        Reply text = Reply.parts("--B\r\n\r\nno DICOM\r\n--B--");
        Reply json = Reply.json("[]");
        for (Map.Entry<Reply, String> each :
                Map.of(
                                other,
                                "an image of another series",
                                text,
                                "an image that can't be read as DICOM",
                                json,
                                "'application/dicom+json' instead of multipart/related")
                        .entrySet()) {
            try (WebServer web = WebServer.start(listing(1), NOTHING, each.getKey())) {
                assertThatThrownBy(() -> pullSeries(web))
                        .hasMessageStartingWith(web.url() + " sends " + each.getValue())
                        .hasMessageNotContaining("SECRET");
            }
            assertNothingIsLeft();
        }
    }

    @Test
    void whatIsNotThereIsTold() throws IOException {
        try (WebServer web = WebServer.start(NOTHING)) {
            assertThatThrownBy(() -> pullSeries(web)).hasMessageContaining("has no such series - ");
        }
        try (WebServer web = WebServer.start(listing(1), NOTHING, Reply.status(404))) {
            assertThatThrownBy(() -> pullSeries(web))
                    .hasMessageContaining("does not give the series (404) - ");
        }
        // a server that ignores what is asked for lists everything
        try (WebServer web = WebServer.start(Reply.json(Instances.listing("1.2.9", 1, 1)))) {
            assertThatThrownBy(() -> pullSeries(web)).hasMessageContaining("has no such series - ");
        }
        assertNothingIsLeft();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(out);
        Path mine = Files.writeString(out.resolve("mine"), "x");
        try (WebServer web = WebServer.start(listing(1))) {
            assertThatThrownBy(() -> pullSeries(web))
                    .hasMessageStartingWith(out + " holds files already - ");
            assertThat(web.asked()).isEmpty();
        }
        assertThat(mine).hasContent("x");
    }

    @Test
    void aServerThatFallsSilentInTheMiddleIsAskedAgain() throws IOException {
        String whole = Instances.parts(instances.file(1));
        Reply stalling = Reply.parts(whole.substring(0, 300)).stalling();
        Patience little = new Patience(Duration.ofSeconds(2), Duration.ofMillis(1), 1);
        try (WebServer web = WebServer.start(listing(1), NOTHING, stalling)) {
            Pull.Request request =
                    new Pull.Request(web.server(), Optional.empty(), Optional.of(SERIES), out);
            assertThatThrownBy(() -> Pull.run(request, little, Progress.silent()))
                    .hasMessageMatching(".* (broke off|fell silent|ends before).*");
        }
        assertNothingIsLeft();
    }

    /// kill -9 in the middle leaves the hidden neighbour, which the next run removes.
    @Test
    void aKilledPullLeavesNoHalfSeries() throws IOException, InterruptedException {
        String whole = Instances.parts(instances.file(1), instances.file(2));
        Reply stalling = Reply.parts(whole.substring(0, whole.length() - 50)).stalling();
        Path building = folder.resolve("new/.out.building");
        try (WebServer web = WebServer.start(listing(2), NOTHING, stalling)) {
            Process process = pullInAnotherProcess(web);
            while (!Files.exists(building.resolve("MR-3/incoming.dcm"))) {
                assertThat(process.isAlive())
                        .as("pull before it was killed: %s", folder.resolve("said.txt"))
                        .isTrue();
                Thread.sleep(5);
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(out).doesNotExist();
        assertThat(building).exists();
        try (WebServer web = WebServer.start(listing(2), NOTHING, Reply.parts(whole))) {
            assertThat(pullSeries(web).images()).isEqualTo(2);
        }
        assertThat(building).doesNotExist();
    }

    private Process pullInAnotherProcess(WebServer web) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "janus.cli.Main",
                        "pull",
                        web.url(),
                        "--series",
                        SERIES,
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    @Test
    void onlyUidsGoIntoAddresses() {
        Server server = Server.of("https://archive", PlainHttp.LOOPBACK);
        for (String uid : List.of("", "1.2/../3", "abc", "1", "1.".repeat(40) + "1")) {
            assertThatThrownBy(
                            () -> new Pull.Request(server, Optional.of(uid), Optional.empty(), out))
                    .hasMessageContaining("is no UID");
        }
    }
}
