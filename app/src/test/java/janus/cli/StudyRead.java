package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.FrontEnd;
import janus.Programs;
import janus.study.OpenStudy;
import janus.study.StudyFolder;
import janus.study.StudyImage;
import janus.web.JanusServer;
import janus.work.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A study that simulated readers read in a real browser. In `folder` it leaves `study` and
/// `export`.
record StudyRead(Path folder, CommandRun run) {
    /// How often each reader is right.
    static final Map<String, Double> SKILLS =
            new TreeMap<>(Map.of("good", 0.95, "fair", 0.75, "poor", 0.5));

    private static final String PASSWORD = "correct horse";

    /// What a reader did: main items answered, and how many the reader meant to answer rightly.
    record Outcome(int items, int right) {}

    /// Makes the study described by `yaml` of `images`, by `MODALITY/CONDITION`.
    void create(String yaml, Map<String, Path> images) throws IOException {
        List<Object> words = new ArrayList<>(List.of("study", "create", "--config"));
        words.add(Files.writeString(folder.resolve("study.yaml"), yaml));
        words.addAll(List.of("--out", folder.resolve("study"), "--password-file"));
        words.add(Files.writeString(folder.resolve("password"), PASSWORD + "\n"));
        images.forEach((name, from) -> words.addAll(List.of("--images", name + "=" + from)));
        run.succeed(words.toArray());
    }

    /// Invites the readers, lets them read to the end before a server, and exports.
    Map<String, Outcome> read() throws IOException, InterruptedException {
        FrontEnd frontEnd = FrontEnd.installed();
        String chromium = Programs.find("chromium", "chromium").toString();
        Path plan = folder.resolve("plan.json");
        List<String> faults = new ArrayList<>();
        List<Object> invitation = new ArrayList<>(List.of("study", "invite"));
        invitation.add(folder.resolve("study"));
        invitation.addAll(SKILLS.keySet());
        run.succeed(invitation.toArray());
        Map<String, String> tokens = tokens(run.out());
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
            JsonMapper.shared().writeValue(plan.toFile(), plan(open, server.address(), tokens));
            frontEnd.run(
                    "test:study", Map.of("CHROMIUM", chromium, "JANUS_STUDY", plan.toString()));
        }
        assertThat(faults).isEmpty();
        run.succeed("study", "export", folder.resolve("study"), "--out", folder.resolve("export"));
        return outcomes();
    }

    private static Map<String, String> tokens(String said) {
        Map<String, String> tokens = new TreeMap<>();
        said.lines()
                .map(line -> line.split("\t"))
                .forEach(row -> tokens.put(row[0], row[1].replaceFirst(".*/r/", "")));
        return tokens;
    }

    private Map<String, Object> plan(OpenStudy open, URI address, Map<String, String> tokens)
            throws IOException {
        List<Map<String, Object>> readers = new ArrayList<>();
        SKILLS.forEach((name, skill) ->
                readers.add(
                        Map.of(
                                "name", name,
                                "link", address + "r/" + tokens.get(name),
                                "skill", skill)));
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

    private Map<String, Outcome> outcomes() throws IOException {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (JsonNode one : JsonMapper.shared().readTree(folder.resolve("outcome.json").toFile())) {
            outcomes.put(
                    one.get("name").asString(),
                    new Outcome(one.get("items").asInt(), one.get("right").asInt()));
        }
        return outcomes;
    }
}
