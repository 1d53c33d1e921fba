package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import janus.FrontEnd;
import janus.Programs;
import janus.study.Invitations;
import janus.study.OpenStudy;
import janus.study.Refused;
import janus.study.StudyFolder;
import janus.study.StudyImage;
import janus.web.JanusServer;
import janus.work.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A study from its images to its answers: three readers of different skill in a real browser.
final class StudyInBrowserTest {
    private static final int CASES = 24;
    private static final int ITEMS = 2 * (CASES - 2) + 16; // without those of training; repeats
    private static final String PASSWORD = "correct horse";
    private static final Map<String, Double> SKILLS =
            new LinkedHashMap<>(Map.of("good", 0.95, "fair", 0.75, "poor", 0.5));
    private static final String STUDY =
            """
            title: Is it real?
            instructions: Judge each image for itself.
            seed: 3
            arms:
              - name: One image
                shows: ct
                conditions: [real, other]
                repeats: 16
                apart: 5
                training: 2
                questions:
                  - {id: origin, kind: turing, text: Is it real?, confidence: true}
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void janus(Object... arguments) {
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        assertThat(status).as(err.toString()).isZero();
    }

    @BeforeEach
    void createStudy() throws IOException {
        phantoms("real", 1);
        phantoms("other", 101);
        Path config = Files.writeString(folder.resolve("study.yaml"), STUDY);
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        janus(
                "study",
                "create",
                "--config",
                config,
                "--out",
                folder.resolve("study"),
                "--images",
                "ct/real=" + folder.resolve("real"),
                "--images",
                "ct/other=" + folder.resolve("other"),
                "--password-file",
                password);
    }

    /// CT of other heads under the same names: which are real is a matter of definition.
    private void phantoms(String condition, int first) throws IOException {
        Path heads = folder.resolve("heads-" + condition);
        janus(
                "phantom",
                "--out",
                heads,
                "--first",
                first,
                "--subjects",
                CASES,
                "--size",
                96,
                "--slices",
                3);
        Path images = Files.createDirectories(folder.resolve(condition));
        for (int i = 0; i < CASES; i++) {
            Files.move(
                    heads.resolve("ct/phantom-%06d.nii.gz".formatted(first + i)),
                    images.resolve("head-%02d.nii.gz".formatted(i + 1)));
        }
    }

    @Test
    void skillsComeBackFromWhatReadersDoInTheBrowser()
            throws IOException, InterruptedException, Refused {
        FrontEnd frontEnd = FrontEnd.installed();
        String chromium = Programs.find("chromium", "chromium").toString();
        Path plan = folder.resolve("plan.json");
        List<String> faults = new ArrayList<>();
        try (OpenStudy open =
                        OpenStudy.open(new StudyFolder(folder.resolve("study")), Optional.empty());
                JanusServer server =
                        JanusServer.start(
                                new JanusServer.Offer(
                                        "127.0.0.1",
                                        0,
                                        Optional.empty(),
                                        Optional.of(open),
                                        List.of(),
                                        JanusServer.class,
                                        (path, failure) -> faults.add(path + ": " + failure)))) {
            JsonMapper.shared().writeValue(plan.toFile(), plan(open, server.address()));
            frontEnd.run(
                    "test:study", Map.of("CHROMIUM", chromium, "JANUS_STUDY", plan.toString()));
        }
        assertThat(faults).isEmpty();
        janus("study", "export", folder.resolve("study"), "--out", folder.resolve("export"));
        check(JsonMapper.shared().readTree(folder.resolve("outcome.json").toFile()));
    }

    private Map<String, Object> plan(OpenStudy open, URI address) throws Refused, IOException {
        List<Map<String, Object>> readers = new ArrayList<>();
        for (Map.Entry<String, Double> skill : SKILLS.entrySet()) {
            String token = new Invitations(open).invite(skill.getKey(), "test").token();
            readers.add(
                    Map.of(
                            "name", skill.getKey(),
                            "link", address + "r/" + token,
                            "skill", skill.getValue()));
        }
        Map<String, String> truth = new LinkedHashMap<>();
        for (StudyImage image : open.study().images()) {
            Path blob = folder.resolve("study/images").resolve(image.blob());
            truth.put(Sha256.of(blob), image.key().condition());
        }
        return Map.of(
                "address", address.toString(),
                "readers", readers,
                "truth", truth,
                "password", PASSWORD,
                "out", folder.resolve("outcome.json").toString());
    }

    /// Every answer meant is an answer kept, and each skill is found again.
    private void check(JsonNode outcomes) throws IOException {
        List<CSVRecord> answers = answers();
        assertThat(outcomes).hasSize(SKILLS.size());
        for (JsonNode outcome : outcomes) {
            String name = outcome.get("name").asString();
            List<CSVRecord> own =
                    answers.stream().filter(row -> row.get("reader").equals(name)).toList();
            long right =
                    own.stream().filter(row -> row.get("answer").equals(row.get("truth"))).count();
            assertThat(own.size()).isEqualTo(outcome.get("items").asInt()).isEqualTo(ITEMS);
            assertThat(right).isEqualTo(outcome.get("right").asLong());
            // three standard errors of a share of 60 items, at most
            assertThat((double) right / own.size()).isCloseTo(SKILLS.get(name), offset(0.2));
            assertThat(own).allMatch(row -> Double.parseDouble(row.get("seconds")) > 0);
        }
    }

    private List<CSVRecord> answers() throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows =
                CSVParser.parse(Files.readString(folder.resolve("export/answers.csv")), format)) {
            return rows.stream().filter(row -> row.get("kind_of_item").equals("main")).toList();
        }
    }
}
