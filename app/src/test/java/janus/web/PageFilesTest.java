package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import janus.study.Refused;
import janus.study.StudyFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What browsers may keep and get compressed, and what never.
class PageFilesTest {
    private static final String VIEWER = "/assets/viewer.js";

    @TempDir private Path folder;
    private ServedStudy served;
    private Visitor visitor;

    @BeforeEach
    @SuppressWarnings("MustBeClosedChecker") // close() does
    void serve() throws IOException {
        served = new ServedStudy(folder, StudyFixture.SINGLE);
        visitor = served.visitor();
    }

    @AfterEach
    void close() throws IOException {
        served.close();
        assertThat(served.faults()).isEmpty();
    }

    private static byte[] built(String path) throws IOException {
        return Files.readAllBytes(Path.of("src/main/resources/janus/web/pages" + path));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    @Test
    void pagesGoOutCompressedAndWhole() throws IOException {
        HttpResponse<byte[]> answer = visitor.says("Accept-Encoding", "br, gzip").get(VIEWER);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        byte[] whole = built(VIEWER);
        assertThat(answer.body().length).isLessThan(whole.length / 3);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.0, br", "x-gzip"})
    void whoTakesNoGzipGetsNone(String accepted) throws IOException {
        HttpResponse<byte[]> answer = visitor.says("Accept-Encoding", accepted).get(VIEWER);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("none");
        assertThat(answer.body()).isEqualTo(built(VIEWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/read", VIEWER, "/icon.svg"})
    void whatABrowserKeepsIsNotSentAgain(String path) {
        String tag = header(visitor.says("Accept-Encoding", "gzip").get(path), "ETag");
        for (String kept : List.of(tag, "\"old\", W/" + tag, "*")) {
            HttpResponse<byte[]> answer = visitor.says("If-None-Match", kept).get(path);
            assertThat(answer.statusCode()).as(kept).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        }
        visitor.says("If-None-Match", "\"old\"");
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void compressedAndPlainHaveTagsOfTheirOwn() {
        String compressed = header(visitor.says("Accept-Encoding", "gzip").get(VIEWER), "ETag");
        visitor.says("Accept-Encoding", "identity").says("If-None-Match", compressed);
        HttpResponse<byte[]> plain = visitor.get(VIEWER);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(header(plain, "ETag")).isNotEqualTo(compressed);
    }

    @Test
    void answersAreNeverCompressedTaggedOrKept() throws Refused {
        Visitor anna = served.reader("anna").says("Accept-Encoding", "gzip, deflate, br");
        JsonNode current = anna.looks();
        anna.says("If-None-Match", "*");
        anna.get("/api/reading");
        anna.get(current.get("panels").get(0).get("image").asString());
        anna.post("/api/reading/answers", Visitor.answer(current));
        Visitor owner = served.visitor().says("Accept-Encoding", "gzip").says("If-None-Match", "*");
        owner.signsIn(ServedStudy.PASSWORD).get("/api/owner/answers.csv");
        assertThat(anna.seen()).hasSizeGreaterThan(4);
        for (HttpResponse<byte[]> answer :
                List.of(anna, owner).stream()
                        .flatMap(it -> it.seen().stream())
                        .filter(it -> it.uri().getPath().startsWith("/api/"))
                        .toList()) {
            assertThat(answer.statusCode()).isIn(200, 204);
            assertThat(answer.headers().map()).doesNotContainKeys("content-encoding", "etag");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void pagesHaveNoHeaderThatTellsOfTheStudyOrTheMachine() {
        assertThat(visitor.get(VIEWER).headers().map().keySet())
                .containsExactlyInAnyOrder(
                        "cache-control",
                        "content-length",
                        "content-security-policy",
                        "content-type",
                        "cross-origin-opener-policy",
                        "cross-origin-resource-policy",
                        "date",
                        "etag",
                        "permissions-policy",
                        "referrer-policy",
                        "vary",
                        "x-content-type-options",
                        "x-frame-options");
    }
}
