package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Studies from their images to their analysis: three readers of different skill in a real browser,
/// 60 items each, interrupted and gone on with, and their skills found again.
final class StudyInBrowserTest {
    private static final int ITEMS = 60;
    private static final String PHANTOMS =
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
    private static final String REAL_HEADS =
            """
            title: Real heads
            seed: 5
            arms:
              - name: CT
                shows: ct
                conditions: [real, janus]
                source: true
                repeats: 2
                apart: 5
                training: 2
                questions:
                  - {id: ct, kind: turing, text: Is the CT real?, confidence: true}
              - name: MR
                shows: mr
                conditions: [real, janus]
                repeats: 2
                apart: 5
                training: 2
                questions:
                  - {id: mr, kind: turing, text: Is the MR real?, confidence: true}
            """;

    @TempDir private Path folder;
    private final CommandRun run = new CommandRun();

    /// CT of other heads under the same names: which are real is a matter of definition.
    @Test
    void skillsComeBackFromPhantoms() throws IOException, InterruptedException {
        phantoms("real", 1);
        phantoms("other", 101);
        StudyRead study = new StudyRead(folder, run);
        study.create(
                PHANTOMS,
                Map.of("ct/real", folder.resolve("real"), "ct/other", folder.resolve("other")));
        Map<String, StudyRead.Outcome> outcomes = study.read();

        score();
        analyse(
                "--images",
                folder.resolve("export/images.csv"),
                "--scores",
                "other=" + folder.resolve("scores"));
        check(outcomes, List.of("origin"));
        assertThat(found("rank correlation with SSIM", "pooled", "origin")).hasSize(1);
    }

    private void score() {
        run.succeed(
                "evaluate",
                "--truth",
                folder.resolve("real"),
                "--synthetic",
                folder.resolve("other"),
                "--modality",
                "ct",
                "--out",
                folder.resolve("scores"));
    }

    private void phantoms(String condition, int first) throws IOException {
        Path heads = folder.resolve("heads-" + condition);
        run.succeed(
                "phantom",
                "--out",
                heads,
                "--first",
                first,
                "--subjects",
                24,
                "--size",
                96,
                "--slices",
                3);
        Path images = Files.createDirectories(folder.resolve(condition));
        for (int i = 0; i < 24; i++) {
            Files.move(
                    heads.resolve("ct/phantom-%06d.nii.gz".formatted(first + i)),
                    images.resolve("head%02d.nii.gz".formatted(i + 1)));
        }
    }

    /// MR and CT of 16 people, and what a network of a few steps makes of them, both ways.
    @Test
    void skillsComeBackFromRealHeadsInBothDirections() throws IOException, InterruptedException {
        Path pairs = Shared.folder().resolve("data/pairs-t1-ct");
        made(pairs);
        Path slices = folder.resolve("data/slices");
        StudyRead study = new StudyRead(folder, run);
        study.create(
                REAL_HEADS,
                Map.of(
                        "ct/real",
                        slices.resolve("ct"),
                        "ct/janus",
                        folder.resolve("ct"),
                        "mr/real",
                        slices.resolve("mr"),
                        "mr/janus",
                        folder.resolve("mr")));

        Map<String, StudyRead.Outcome> outcomes = study.read();
        analyse();
        check(outcomes, List.of("ct (CT)", "mr (MR)"));
    }

    /// What a network of a few steps makes of `pairs`, both ways.
    private void made(Path pairs) {
        Path data = folder.resolve("data");
        Path learnt = folder.resolve("run");
        run.succeed("prepare", "--pairs", pairs, "--ct-scale", "10.486,-1024", "--out", data);
        Object[] start = {"--from", "scratch", "--blocks", 6, "--filters", 8};
        Object[] steps = {"--size", 96, "--steps", 10, "--warm-up", 0};
        run.succeed("finetune", "--data", data, start, steps, "--out", learnt);
        for (String to : new String[] {"ct", "mr"}) {
            Path from = data.resolve("slices").resolve(to.equals("ct") ? "mr" : "ct");
            run.succeed(
                    "translate", "--model", learnt, "--to", to, from, "--out", folder.resolve(to));
        }
    }

    private void analyse(Object... more) {
        Path answers = folder.resolve("export/answers.csv");
        run.succeed("study", "analyse", answers, more, "--out", folder.resolve("analysis"));
        assertThat(folder.resolve("analysis/analysis.html")).content().contains("good", "poor");
    }

    /// Every answer that was meant is counted, and each skill lies in the interval found for it.
    private void check(Map<String, StudyRead.Outcome> outcomes, List<String> questions)
            throws IOException {
        assertThat(outcomes.keySet())
                .containsExactlyInAnyOrderElementsOf(StudyRead.SKILLS.keySet());
        outcomes.forEach((reader, outcome) -> assertThat(outcome.items()).isEqualTo(ITEMS));
        List<CSVRecord> rows = rows("export/answers.csv");
        for (Map.Entry<String, StudyRead.Outcome> outcome : outcomes.entrySet()) {
            List<CSVRecord> own =
                    rows.stream()
                            .filter(row -> row.get("reader").equals(outcome.getKey()))
                            .filter(row -> row.get("kind_of_item").equals("main"))
                            .toList();
            assertThat(own).hasSize(ITEMS);
            assertThat(own).allMatch(row -> Double.parseDouble(row.get("seconds")) > 0);
            assertThat(own.stream().filter(row -> row.get("answer").equals(row.get("truth"))))
                    .hasSize(outcome.getValue().right());
            for (String question : questions) {
                CSVRecord accuracy = found("accuracy", outcome.getKey(), question).getFirst();
                double skill = StudyRead.SKILLS.getOrDefault(outcome.getKey(), Double.NaN);
                assertThat(skill)
                        .as("%s: %s", outcome.getKey(), accuracy)
                        .isBetween(
                                Double.valueOf(accuracy.get("low")),
                                Double.valueOf(accuracy.get("high")));
            }
        }
    }

    private List<CSVRecord> found(String number, String reader, String question)
            throws IOException {
        List<CSVRecord> found =
                rows("analysis/analysis.csv").stream()
                        .filter(row -> row.get("statistic").equals(number))
                        .filter(row -> row.get("reader").equals(reader))
                        .filter(row -> row.get("question").equals(question))
                        .toList();
        assertThat(found)
                .as("%s of %s in %s", number, reader, rows("analysis/analysis.csv"))
                .isNotEmpty();
        return found;
    }

    private List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(Files.readString(folder.resolve(file)), format)) {
            return rows.getRecords();
        }
    }
}
