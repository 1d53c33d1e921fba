package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.study.StudyFixture;
import janus.translate.Models;
import janus.volume.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TranslationRoutesTest {
    private static final String BOUNDARY = "----janus";

    @TempDir private Path folder;
    private final List<Exception> faults = new ArrayList<>();
    private JanusServer server;
    private Visitor visitor;

    @BeforeEach
    @SuppressWarnings("MustBeClosedChecker") // close() does
    void serve() throws IOException {
        ServedModel model =
                ServedModel.of("tiny=" + Models.run(folder.resolve("run"), "gray", Unit.HU));
        server =
                JanusServer.start(
                        new JanusServer.Offer(
                                "127.0.0.1",
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(model),
                                TranslationRoutesTest.class,
                                (_, failure) -> faults.add(failure)));
        visitor = new Visitor(server.address());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        assertThat(faults).isEmpty();
    }

    private record Upload(String name, ByteBuffer content) {
        Upload(String name, byte[] bytes) {
            this(name, ByteBuffer.wrap(bytes));
        }
    }

    private static HttpResponse<byte[]> upload(Visitor by, String to, List<Upload> files)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String[] field : new String[][] {{"model", "tiny"}, {"to", to}}) {
            body.write(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(BOUNDARY, field[0], field[1])
                            .getBytes(StandardCharsets.UTF_8));
        }
        for (Upload file : files) {
            body.write(
                    "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(BOUNDARY, file.name())
                            .getBytes(StandardCharsets.UTF_8));
            body.write(file.content().array());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return by.send(
                by.request("/api/translations")
                        .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private JsonNode awaited(String path) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            JsonNode view = Visitor.json(visitor.get(path));
            String state = view.get("state").asString();
            if (state.equals("done") || state.equals("failed")) {
                return view;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("still not done");
    }

    private byte[] head() throws IOException {
        Path file = folder.resolve("head.nii.gz");
        ImageFiles.write(
                Phantom.subject(1).render(Phantom.axial(48, 3), Contrast.T1), Unit.GREY, file);
        return Files.readAllBytes(file);
    }

    private String started(List<Upload> files) throws IOException {
        HttpResponse<byte[]> answer = upload(visitor, "ct", files);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(202);
        return "/api/translations/" + Visitor.json(answer).get("id").asString();
    }

    @Test
    void modelsAreListed() {
        JsonNode model = Visitor.json(visitor.get("/api/models")).get(0);
        assertThat(model.get("name").asString()).isEqualTo("tiny");
        assertThat(model.get("directions").toString()).isEqualTo("[\"mr-to-ct\",\"ct-to-mr\"]");
        assertThat(model.get("about").asString()).contains("fine-tuned from scratch");
    }

    @Test
    void withoutAStudyThereIsNobodyToBe() {
        assertThat(visitor.get("/api/owner").statusCode()).isEqualTo(204);
        assertThat(visitor.get("/api/owner/answers.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aVolumeIsTranslatedShownAndDownloaded() throws IOException, InterruptedException {
        String path = started(List.of(new Upload("../../Mustermann head.nii.gz", head())));
        JsonNode view = awaited(path);
        assertThat(view.get("state").asString()).as(view.toString()).isEqualTo("done");
        assertThat(view.get("total").asInt()).isEqualTo(view.get("done").asInt()).isPositive();
        assertThat(view.get("source").get("unit").asString()).isEqualTo("relative");
        assertThat(view.get("synthetic").get("unit").asString()).isEqualTo("HU");
        assertThat(view.get("synthetic").get("modality").asString()).isEqualTo("ct");
        for (String image : new String[] {"/source", "/synthetic"}) {
            assertThat(visitor.get(path + image).body()).hasSize(48 * 48 * 3 * Short.BYTES);
        }
        HttpResponse<byte[]> result = visitor.get(path + "/result");
        assertThat(result.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"Mustermann_head-synthetic-ct.nii.gz\"");
        assertThat(result.body()).startsWith(0x1f, 0x8b);
        assertThat(visitor.delete(path).statusCode()).isEqualTo(204);
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aSeriesComesBackAsAZip() throws IOException, InterruptedException {
        Path series = janus.Shared.folder().resolve("data/dicom/mr-t1c-implicit");
        List<Upload> files = new ArrayList<>();
        try (var inside = Files.list(series)) {
            for (Path file :
                    inside.filter(it -> it.toString().endsWith(".dcm"))
                            .sorted()
                            .limit(8)
                            .toList()) {
                files.add(new Upload(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        String path = started(files);
        JsonNode view = awaited(path);
        assertThat(view.get("state").asString()).as(view.toString()).isEqualTo("done");
        try (ZipInputStream zip =
                new ZipInputStream(
                        new ByteArrayInputStream(visitor.get(path + "/result").body()))) {
            int count = 0;
            while (zip.getNextEntry() != null) {
                count++;
            }
            assertThat(count).isEqualTo(files.size());
        }
    }

    @Test
    void whatIsNoImageFailsWithASentence() throws IOException, InterruptedException {
        String path = started(List.of(new Upload("a.nii.gz", new byte[] {1, 2, 3})));
        JsonNode view = awaited(path);
        assertThat(view.get("state").asString()).isEqualTo("failed");
        assertThat(view.get("error").asString())
                .startsWith("a.nii.gz: ")
                .doesNotContain("Exception", "/");
        assertThat(visitor.get(path + "/result").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingOrForgedIsRefused() throws IOException {
        assertThat(upload(visitor, "pet", List.of(new Upload("a.png", new byte[1]))).statusCode())
                .isEqualTo(400);
        assertThat(upload(visitor, "ct", List.of()).statusCode()).isEqualTo(400);
        Visitor forged = new Visitor(server.address()).forgets("X-Janus");
        assertThat(upload(forged, "ct", List.of(new Upload("a.png", new byte[1]))).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/api/translations/nothing/result").statusCode()).isEqualTo(404);
    }

    @Test
    void whereAStudyIsServedOnlyItsOwnerTranslates() throws IOException {
        try (ServedStudy served =
                new ServedStudy(
                        folder,
                        StudyFixture.SINGLE,
                        ServedModel.of("tiny=" + folder.resolve("run")))) {
            Visitor stranger = served.visitor();
            assertThat(stranger.get("/api/models").statusCode()).isEqualTo(401);
            assertThat(
                            upload(stranger, "ct", List.of(new Upload("a.png", new byte[1])))
                                    .statusCode())
                    .isEqualTo(401);
            Visitor owner = served.visitor().signsIn(ServedStudy.PASSWORD);
            assertThat(owner.get("/api/models").statusCode()).isEqualTo(200);
            assertThat(upload(owner, "ct", List.of(new Upload("a.png", new byte[1]))).statusCode())
                    .isEqualTo(202);
            owner.forgets("X-CSRF-Token");
            assertThat(upload(owner, "ct", List.of(new Upload("a.png", new byte[1]))).statusCode())
                    .isEqualTo(403);
        }
    }
}
