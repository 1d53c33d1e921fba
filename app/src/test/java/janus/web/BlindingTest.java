package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import janus.study.Refused;
import janus.study.StudyFixture;
import janus.study.StudyImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Goes through whole sessions and searches all that came for what would tell.
class BlindingTest {
    @TempDir private Path folder;

    /// Everything of the study that must not reach a reader.
    private static Set<String> secrets(ServedStudy served) {
        Set<String> secrets = new HashSet<>(Set.of(StudyFixture.PERSON, "photo2paint", ".nii"));
        for (StudyImage image : served.open().study().images()) {
            secrets.add(image.blob());
            secrets.add(image.sha256());
            secrets.add(image.key().caseId() + "-");
            secrets.add("\"" + image.key().caseId() + "\"");
            secrets.add("\"" + image.key().subject() + "\"");
        }
        served.open().study().items().forEach(items -> items.forEach(it -> secrets.add(it.id())));
        return secrets;
    }

    private static List<JsonNode> readAll(Visitor reader) {
        List<JsonNode> shown = new ArrayList<>();
        while (Visitor.json(reader.get("/api/reading")).get("state").asString().equals("read")) {
            JsonNode current = reader.looks();
            shown.add(current);
            assertThat(reader.post("/api/reading/answers", Visitor.answer(current)).statusCode())
                    .isEqualTo(200);
        }
        return shown;
    }

    private static String all(HttpResponse<byte[]> answer) {
        return answer.headers().map()
                + "\n"
                + new String(answer.body(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void nothingThatCameTellsWhatIsWhat() throws IOException, Refused {
        String yaml =
                StudyFixture.SINGLE
                        + StudyFixture.PAIRS.replace("washout-days: 14", "washout-days: 0");
        try (ServedStudy served = new ServedStudy(folder, yaml)) {
            Visitor anna = served.newcomer("anna");
            anna.calibrates();
            List<JsonNode> shown = readAll(anna);
            assertThat(shown).hasSize(24);
            assertThat(anna.seen().size()).isGreaterThan(100);
            for (HttpResponse<byte[]> answer : anna.seen()) {
                // the answers' own names, and feedback after practice, are all that may say it
                String said = all(answer).replaceAll("\"(feedback|questions)\":\\[.*?\\]", "");
                assertThat(said).as(answer.uri().toString()).doesNotContain(secrets(served));
                if (!answer.uri().getPath().startsWith("/api/images/")) {
                    assertThat(said.replace("Real or synthetic?", "").replace("synthetic", "!"))
                            .doesNotContain("!");
                }
            }
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void imagesAreAlikeInLengthAndHeadersUnderAllConditions() throws IOException, Refused {
        try (ServedStudy served = new ServedStudy(folder, StudyFixture.SINGLE)) {
            Visitor anna = served.reader("anna");
            readAll(anna);
            Set<Integer> lengths = new HashSet<>();
            Set<String> headers = new HashSet<>();
            for (HttpResponse<byte[]> answer : anna.seen()) {
                if (answer.uri().getPath().startsWith("/api/images/")) {
                    lengths.add(answer.body().length);
                    headers.add(answer.headers().map().toString().replaceAll("date=\\[[^]]*]", ""));
                }
            }
            assertThat(lengths).containsExactly(8 * 6 * 2 * Short.BYTES);
            assertThat(headers).hasSize(1);
        }
    }

    @Test
    void noAddressOrIdComesTwice() throws IOException, Refused {
        try (ServedStudy served = new ServedStudy(folder, StudyFixture.SINGLE)) {
            List<String> ids = new ArrayList<>();
            for (String name : List.of("anna", "ben")) {
                for (JsonNode current : readAll(served.reader(name))) {
                    ids.add(current.get("presentation").asString());
                    current.get("panels").forEach(it -> ids.add(it.get("image").asString()));
                }
            }
            assertThat(ids).hasSize(2 * 16 * 3).doesNotHaveDuplicates();
        }
    }
}
