package janus.web;

import static janus.web.ServedStudy.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import janus.study.Refused;
import janus.study.StudyFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OwnerRoutesTest {
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

    @Test
    void guessingPasswordsIsSlowedDown() {
        Visitor guesser = served.visitor();
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    guesser.post("/api/owner/signin", "{\"password\": \"guess\"}"),
                    401,
                    "the password is wrong");
        }
        assertRefused(
                guesser.post("/api/owner/signin", Map.of("password", ServedStudy.PASSWORD)),
                429,
                "too many tries");
    }

    @Test
    void theOwnerInvitesSeesClosesAndExports() throws Refused {
        Visitor owner = served.visitor().signsIn(ServedStudy.PASSWORD);
        JsonNode invited = Visitor.json(owner.post("/api/owner/readers", Map.of("name", "anna")));
        assertThat(invited.get("link").asString())
                .startsWith("http://127.0.0.1:%d/r/".formatted(served.port()));
        assertRefused(
                owner.post("/api/owner/readers", Map.of("name", "anna")), 409, "invited already");
        Visitor anna = served.visitor().joins(invited.get("link").asString());
        anna.calibrates();
        anna.post("/api/reading/answers", Visitor.answer(anna.looks()));

        JsonNode seen = Visitor.json(owner.get("/api/owner")).get("readers").get(0);
        assertThat(seen.get("done").asInt()).isEqualTo(1);
        assertThat(seen.get("state").asString()).isEqualTo("read");
        assertThat(Visitor.text(owner.get("/api/owner/answers.csv")).lines()).hasSize(3);

        closesAndTakesOut(owner, anna, invited);
    }

    private void closesAndTakesOut(Visitor owner, Visitor anna, JsonNode invited) {
        String id = invited.get("id").asString();
        JsonNode again = Visitor.json(owner.post("/api/owner/readers/" + id + "/link", "{}"));
        assertThat(again.get("link")).isNotEqualTo(invited.get("link"));
        assertRefused(anna.get("/api/reading"), 401, "open your personal link again");

        assertThat(owner.post("/api/owner/close", "{}").statusCode()).isEqualTo(200);
        Visitor back = served.visitor().joins(again.get("link").asString());
        assertThat(Visitor.json(back.get("/api/reading")).get("state").asString())
                .isEqualTo("closed");
        assertThat(owner.post("/api/owner/open", "{}").statusCode()).isEqualTo(200);
        assertThat(Visitor.text(owner.get("/api/owner/audit.csv")))
                .contains("owner,signed in", "owner,invited,reader anna", "owner,closed the study")
                .doesNotContain(StudyFixture.PERSON);
        assertThat(owner.post("/api/owner/signout", "{}").statusCode()).isEqualTo(204);
        assertRefused(owner.get("/api/owner"), 401, "sign in");
    }

    @Test
    void theOwnerSeesProgressLive() throws Refused, IOException {
        Visitor owner = served.visitor().signsIn(ServedStudy.PASSWORD);
        Visitor anna = served.reader("anna");
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), served.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "GET /api/owner/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: janus_owner=%s\r\n\r\n"
                                    .formatted(owner.cookie("janus_owner"))
                                    .getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder heard = new StringBuilder();
            byte[] buffer = new byte[4096];
            boolean answered = false;
            while (!heard.toString().contains("\"done\":1")) {
                int count = socket.getInputStream().read(buffer);
                assertThat(count).isPositive();
                heard.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                if (!answered && heard.toString().contains("\"done\":0")) {
                    anna.post("/api/reading/answers", Visitor.answer(anna.looks()));
                    answered = true;
                }
            }
            assertThat(heard.toString()).contains("event: progress");
        }
    }
}
