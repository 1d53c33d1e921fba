package janus.web;

import static janus.web.ServedStudy.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.study.Refused;
import janus.study.StudyFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JanusServerTest {
    @TempDir private Path folder;
    private ServedStudy served;

    @BeforeEach
    @SuppressWarnings("MustBeClosedChecker") // close() does
    void serve() throws IOException {
        served = new ServedStudy(folder, StudyFixture.SINGLE);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
        assertThat(served.faults()).isEmpty();
    }

    /// All of the answer to a request that no client would send.
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), served.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String rawGet(String path, String host) throws IOException {
        return raw(
                "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host));
    }

    @Test
    void aLinkLeadsToThePageAndTheCookieIsOutOfReach() throws Refused {
        String token = new janus.study.Invitations(served.open()).invite("anna", "test").token();
        HttpResponse<byte[]> answer = served.visitor().get("/r/" + token);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/read");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("janus_reader=")
                .doesNotContain(token)
                .contains("; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    void anUnknownLinkLeadsNowhere() {
        HttpResponse<byte[]> answer = served.visitor().get("/r/" + "x".repeat(43));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.text(answer)).contains("This link is not known");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void everyAnswerCarriesStrictHeaders() throws Refused {
        Visitor anna = served.newcomer("anna");
        for (String path : new String[] {"/", "/api/reading", "/api/owner", "/nothing", "/r/x"}) {
            Map<String, java.util.List<String>> headers = anna.get(path).headers().map();
            assertThat(headers.get("content-security-policy").getFirst())
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ")
                    .contains("frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "blob:", "data:", "\n");
            assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
            assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
            assertThat(headers).doesNotContainKey("server");
            assertThat(headers.get("cache-control").getFirst()).matches("no-store|no-cache");
        }
    }

    @Test
    void strangersGetNothing() {
        Visitor stranger = served.visitor();
        for (String path : new String[] {"/api/reading", "/api/reading/current", "/api/images/x"}) {
            assertRefused(stranger.get(path), 401, "you are not signed in as a reader");
        }
        for (String path :
                new String[] {
                    "/api/owner",
                    "/api/owner/answers.csv",
                    "/api/owner/marks.csv",
                    "/api/owner/audit.csv"
                }) {
            assertRefused(stranger.get(path), 401, "you are not signed in");
        }
        assertRefused(stranger.post("/api/owner/close", "{}"), 401, "not signed in");
        assertRefused(stranger.post("/api/owner/readers", "{}"), 401, "not signed in");
        assertRefused(stranger.post("/api/reading/answers", "{}"), 401, "not signed in");
    }

    @Test
    void rolesAreApart() throws Refused {
        Visitor anna = served.reader("anna");
        assertRefused(anna.get("/api/owner"), 401, "only the owner may");
        assertRefused(anna.post("/api/owner/close", "{}"), 401, "only the owner may");
        Visitor owner = served.visitor().signsIn(ServedStudy.PASSWORD);
        assertRefused(owner.get("/api/reading"), 401, "not signed in as a reader");
        Visitor mixed = served.visitor().carries("janus_owner", anna.cookie("janus_reader"));
        assertRefused(mixed.get("/api/owner"), 401, "only the owner may");
    }

    @Test
    void forgedRequestsAreRefused() throws Refused {
        Visitor anna = served.reader("anna");
        JsonNode current = anna.looks();
        anna.says("Origin", "https://evil.example");
        assertRefused(anna.post("/api/reading/answers", Visitor.answer(current)), 403, "own page");
        anna.forgets("Origin").forgets("X-Janus");
        assertRefused(anna.post("/api/reading/answers", Visitor.answer(current)), 403, "own page");
        anna.says("X-Janus", "1").says("X-CSRF-Token", "guess");
        assertRefused(anna.post("/api/reading/answers", Visitor.answer(current)), 403, "your page");
        Visitor owner = served.visitor().signsIn(ServedStudy.PASSWORD).forgets("X-CSRF-Token");
        assertRefused(owner.post("/api/owner/close", "{}"), 403, "your page");
        assertThat(served.open().isClosed()).isFalse();
        assertThat(Visitor.json(anna.get("/api/reading")).get("progress").get("done").asInt())
                .isZero();
    }

    @Test
    void othersItemsAreRefused() throws Refused {
        Visitor anna = served.reader("anna");
        Visitor ben = served.reader("ben");
        JsonNode bens = ben.looks();
        assertRefused(
                anna.post("/api/reading/answers", Visitor.answer(bens)),
                404,
                "there is no such presentation");
        assertRefused(
                anna.post(
                        "/api/reading/shown",
                        Map.of("presentation", bens.get("presentation").asString())),
                404,
                "there is no such presentation");
        assertRefused(
                anna.get(bens.get("panels").get(0).get("image").asString()),
                404,
                "there is no such image");
    }

    @Test
    void anAnswerAgainIsFineAndAnotherIsAConflict() throws Refused {
        Visitor anna = served.reader("anna");
        JsonNode current = anna.looks();
        Map<String, Object> answer = Visitor.answer(current);
        assertThat(Visitor.text(anna.post("/api/reading/answers", answer)))
                .startsWith("{\"saved\":true,\"feedback\":[{\"question\":\"origin\",\"correct\":");
        assertThat(anna.post("/api/reading/answers", answer).statusCode()).isEqualTo(200);
        String other = Visitor.text(anna.seen().getFirst()); // not an answer
        assertRefused(anna.post("/api/reading/answers", other), 400, "no JSON");
        Map<String, Object> changed = new java.util.TreeMap<>(answer);
        changed.put("comment", "on second thought");
        assertRefused(anna.post("/api/reading/answers", changed), 409, "another answer is kept");
    }

    @Test
    void whatIsTooLongIsRefused() throws Refused {
        Visitor anna = served.reader("anna");
        assertRefused(
                anna.post("/api/reading/answers", "{\"comment\": \"" + "x".repeat(1 << 20) + "\"}"),
                413,
                "longer than 1 MiB");
        JsonNode current = anna.looks();
        Map<String, Object> answer = new java.util.TreeMap<>(Visitor.answer(current));
        answer.put("comment", "x".repeat(2001));
        assertRefused(anna.post("/api/reading/answers", answer), 400, "a comment has 2001");
    }

    @Test
    void noPathLeadsOutOfThePages() throws IOException {
        for (String path :
                new String[] {
                    "/../study.json",
                    "/..%2fstudy.json",
                    "/%2e%2e/%2e%2e/etc/passwd",
                    "/assets/../../version.properties",
                    "/assets/..%5c..%5cversion.properties",
                    "//etc/passwd",
                    "/.hidden.js",
                    "/assets/.hidden.js",
                    "/study.json",
                    "/api/images/../../study.json",
                    "/index.html%00.png"
                }) {
            assertThat(rawGet(path, "127.0.0.1"))
                    .as(path)
                    .containsPattern("^HTTP/1.1 (400|401|404) ")
                    .doesNotContain("root:", "\"seed\"", "version=");
        }
    }

    @Test
    void thePagesAreShown() {
        Visitor visitor = served.visitor();
        for (String path : new String[] {"/", "/read", "/translate"}) {
            HttpResponse<byte[]> page = visitor.get(path);
            assertThat(page.statusCode()).isIn(200, 503); // 503 until they are built
            if (page.statusCode() == 503) {
                assertRefused(page, 503, "this Janus was built without its pages");
            }
        }
    }

    @Test
    void otherHostsNamesAreRefused() throws IOException {
        assertThat(rawGet("/api/owner", "evil.example")).startsWith("HTTP/1.1 403");
        assertThat(rawGet("/api/owner", "localhost.evil.example")).startsWith("HTTP/1.1 403");
        assertThat(rawGet("/api/owner", "localhost:9999")).startsWith("HTTP/1.1 401"); // a tunnel
    }

    @Test
    void otherMethodsAreRefused() {
        Visitor visitor = served.visitor();
        assertThat(visitor.delete("/api/reading").statusCode()).isEqualTo(405);
        assertThat(visitor.post("/", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // there is none to close
    void aTakenPortIsTold() {
        assertThatThrownBy(() ->
                        JanusServer.start(
                                        new JanusServer.Offer(
                                                "127.0.0.1",
                                                served.port(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                java.util.List.of(),
                                                JanusServerTest.class,
                                                (_, _) -> {}))
                                .close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "port %d at 127.0.0.1 can't be used".formatted(served.port()));
    }
}
