package janus.study;

import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads study.yaml: what it may hold is in docs/study.md.
final class ConfigFile {
    private static final List<String> STUDY =
            List.of("title", "instructions", "seed", "images", "arms");
    private static final List<String> IMAGES = List.of("mask", "ct-range");
    private static final List<String> ARM =
            List.of(
                    "name",
                    "shows",
                    "conditions",
                    "pairs",
                    "cases",
                    "each",
                    "source",
                    "marks",
                    "blocks",
                    "repeats",
                    "apart",
                    "training",
                    "washout-days",
                    "seconds-limit",
                    "questions");
    private static final int USUAL_DISTANCE = 10;

    private ConfigFile() {}

    /// The study described in `file`.
    ///
    /// @throws IOException when it can't be read, or holds what is not known or can't be
    static StudyConfig read(Path file) throws IOException {
        YamlMap yaml = YamlMap.read(file, STUDY);
        List<Arm> arms = new ArrayList<>();
        for (YamlMap arm : yaml.maps("arms", ARM)) {
            arms.add(arm(arm));
        }
        return new StudyConfig(
                yaml.text("title"),
                yaml.text("instructions", ""),
                yaml.seed("seed", 1),
                display(yaml),
                arms);
    }

    private static StudyConfig.Display display(YamlMap yaml) throws IOException {
        StudyConfig.Display usual = StudyConfig.Display.USUAL;
        YamlMap images = yaml.map("images", IMAGES).orElse(null);
        if (images == null) {
            return usual;
        }
        boolean head =
                images.has("mask")
                        ? images.choice("mask", "head or none", Map.of("head", true, "none", false))
                        : usual.head();
        List<String> range = images.texts("ct-range");
        if (range.isEmpty()) {
            return new StudyConfig.Display(head, usual.low(), usual.high());
        }
        try {
            int low = Integer.parseInt(range.getFirst());
            int high = Integer.parseInt(range.getLast());
            if (range.size() == 2 && low < high && low >= -1024 && high <= Short.MAX_VALUE) {
                return new StudyConfig.Display(head, low, high);
            }
        } catch (NumberFormatException noNumber) {
            // the sentence below says it
        }
        throw images.wrong(
                "ct-range",
                "ct-range %s is no range of HU - two whole numbers from -1024 on are expected, the lower first - write [-1000, 2000]"
                        .formatted(range));
    }

    private static Arm arm(YamlMap yaml) throws IOException {
        List<Arm.Contest> contests = contests(yaml);
        boolean pairs = !contests.getFirst().right().isEmpty();
        List<Question> questions = QuestionsOfArm.read(yaml, pairs, contests);
        int training = yaml.number("training", 0, 0);
        return new Arm(
                yaml.text("name"),
                yaml.choice("shows", "ct or mr", Map.of("ct", Modality.CT, "mr", Modality.MR)),
                contests,
                yaml.number("cases", 0, 2),
                yaml.has("each")
                        ? yaml.choice(
                                "each",
                                "all or one",
                                Map.of("all", Arm.Each.ALL, "one", Arm.Each.ONE))
                        : Arm.Each.ALL,
                yaml.flag("source", false),
                yaml.flag("marks", false),
                new Arm.Plan(
                        yaml.number("blocks", 1, 1),
                        yaml.number("repeats", 0, 0),
                        yaml.number("apart", USUAL_DISTANCE, 1),
                        training,
                        yaml.number("washout-days", 0, 0),
                        yaml.number("seconds-limit", 0, 1)),
                questions);
    }

    private static List<Arm.Contest> contests(YamlMap yaml) throws IOException {
        if (yaml.has("conditions") == yaml.has("pairs")) {
            throw yaml.wrong(
                    "pairs",
                    "an arm has either conditions, judged one by one, or pairs of them, judged side"
                            + " by side - one of the two is needed - write conditions: [real, MODEL] or"
                            + " pairs: [[real, MODEL]]");
        }
        Map<String, Arm.Contest> contests = new LinkedHashMap<>();
        for (String condition : yaml.texts("conditions")) {
            contests.put(condition, new Arm.Contest(condition, ""));
        }
        for (List<String> pair : yaml.lists("pairs")) {
            contests.put(pair.stream().sorted().toList().toString(), contest(yaml, pair));
        }
        if (contests.isEmpty()) {
            throw yaml.wrong(
                    yaml.has("pairs") ? "pairs" : "conditions",
                    "nothing is listed to be judged - at least one is needed - write real or a"
                            + " model's name");
        }
        return List.copyOf(contests.values());
    }

    private static Arm.Contest contest(YamlMap yaml, List<String> pair) throws IOException {
        if (pair.size() != 2 || pair.getFirst().equals(pair.getLast())) {
            throw yaml.wrong(
                    "pairs",
                    "%s is no pair - two different conditions stand against each other - write [real, MODEL]"
                            .formatted(pair));
        }
        return new Arm.Contest(pair.getFirst(), pair.getLast());
    }
}
