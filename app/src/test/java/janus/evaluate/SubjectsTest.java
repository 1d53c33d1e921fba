package janus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.metric.Mae;
import janus.metric.Psnr;
import janus.raster.Picture;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubjectsTest {
    private static final int SIDE = 20;

    @TempDir private Path folder;

    private static List<Pairing.Match> named(String... names) {
        return Stream.of(names)
                .map(name -> new Pairing.Match(name, Path.of(name), Path.of(name)))
                .toList();
    }

    private static void flat(Path file, int level) throws IOException {
        Files.createDirectories(file.getParent());
        float[] levels = new float[SIDE * SIDE];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 100 + i % 2 + level;
        }
        Picture.of(new Picture.Shape(SIDE, SIDE, 1, 8), levels, null).write(file);
    }

    /// Truth and synthetic pictures; the values are the levels by which they differ.
    private Request request(Map<String, Integer> offsets) throws IOException {
        for (Map.Entry<String, Integer> one : offsets.entrySet()) {
            flat(folder.resolve("truth/" + one.getKey() + ".png"), 0);
            flat(folder.resolve("synthetic/" + one.getKey() + ".png"), one.getValue());
        }
        return Request.of(folder.resolve("truth"), folder.resolve("synthetic"));
    }

    @Test
    void volumesThatCountAsOneSubjectAreDoubted() throws IOException {
        String[] names = {"head-01", "head-02", "lone"};
        List<Pairing.Match> matches = named(names);

        assertThat(Subjects.found(folder, matches).doubt(List.of(names)))
                .hasValue(
                        "2 volumes, such as head-01, count as one subject, head, which is the name"
                                + " before its last - - intervals are over subjects - give --subject"
                                + " '.*' if each shows a head of its own");
        assertThat(Subjects.found(folder, matches).doubt(List.of("head-01", "lone"))).isEmpty();
        Request own = request(Map.of()).withSubject(".*");
        assertThat(Subjects.of(own, matches).doubt(List.of(names))).isEmpty();
    }

    @Test
    void theNameBeforeItsLastDashIsTheSubject() throws IOException {
        Request request = Request.of(folder, folder);
        Subjects subjects = Subjects.of(request, named("a-1-007", "head", "-3"));
        assertThat(subjects.byName())
                .isEqualTo(Map.of("a-1-007", "a-1", "head", "head", "-3", "-3"));
        assertThat(subjects.rule()).isEqualTo("the name before its last -");
    }

    @Test
    void anExpressionFindsTheSubject() throws IOException {
        Request request = Request.of(folder, folder);
        List<Pairing.Match> names = named("sub01_t1_003", "sub02_t1_004");
        assertThat(Subjects.of(request.withSubject("^([^_]+)_"), names).byName())
                .isEqualTo(Map.of("sub01_t1_003", "sub01", "sub02_t1_004", "sub02"));
        assertThat(Subjects.of(request.withSubject("sub\\d+"), names).of("sub02_t1_004"))
                .isEqualTo("sub02");
    }

    @Test
    void anExpressionThatFindsNothingIsRefused() {
        Request request = Request.of(folder, folder);
        assertThatThrownBy(() -> Subjects.of(request.withSubject("x(.)"), named("a-1")))
                .hasMessage(
                        "--subject x(.) finds nothing in the name a-1 - each pair needs its subject"
                                + " - give an expression that fits all names");
        assertThatThrownBy(() -> Subjects.of(request.withSubject("(a"), named("a-1")))
                .hasMessageStartingWith(
                        "--subject (a is no regular expression (Unclosed group) - ");
    }

    /// A Dataset of one slice, `a-b.png`, of `the patient, <one>`.
    private Path dataset() throws IOException {
        Path place = folder.resolve("data");
        try (DatasetWriter writer = DatasetWriter.open(place)) {
            writer.add(
                    new Entry(
                            "slices/ct/a-b.png",
                            "the patient, <one>",
                            Modality.CT,
                            1,
                            Split.TEST,
                            "a.nii",
                            Scale.of16Bit(Unit.HU),
                            ""),
                    Slice.filled(SIDE, SIDE, 40));
            writer.finish(new DatasetCard(1, SIDE, Unit.HU, 7, Map.of(), DatasetCard.VERSION));
        }
        return place;
    }

    @Test
    void theManifestOfTheTruthsDatasetWinsOverNames() throws IOException {
        Path place = dataset();
        Path truth = place.resolve("slices/ct");
        List<Pairing.Match> matches =
                List.of(
                        new Pairing.Match("a-b", truth.resolve("a-b.png"), Path.of("x")),
                        new Pairing.Match("c-2", truth.resolve("c-2.png"), Path.of("y")));
        Subjects subjects = Subjects.of(Request.of(truth, folder), matches);
        assertThat(subjects.byName()).isEqualTo(Map.of("a-b", "the patient, <one>", "c-2", "c"));
        assertThat(subjects.rule()).isEqualTo("the manifest of %s says whose".formatted(place));
        Request overridden = Request.of(truth, folder).withSubject("^.");
        assertThat(Subjects.of(overridden, matches).of("a-b")).isEqualTo("a");
    }

    @Test
    void eachSubjectCountsOnce() throws IOException {
        Request request = request(Map.of("a-1", 1, "a-2", 3, "b-1", 8, "c-1", 0));
        Evaluation evaluation = Evaluator.evaluate(request, Progress.silent());
        assertThat(evaluation.subjectCount()).isEqualTo(3);
        SubjectStatistics mae = evaluation.bySubject(new Mae());
        // a: (1 + 3) / 2, b: 8, c: 0
        assertThat(mae.summary().n()).isEqualTo(3);
        assertThat(mae.summary().mean()).isCloseTo(10 / 3.0, within(1e-9));
        assertThat(mae.summary().median()).isCloseTo(2, within(1e-9));
        assertThat(mae.ci().low()).isBetween(0.0, 2.0);
        assertThat(mae.ci().high()).isBetween(4.0, 8.0);
        // c is perfect, so its PSNR is infinite
        assertThat(evaluation.bySubject(new Psnr()).summary().n()).isEqualTo(2);
    }

    @Test
    void filesTellWhatHoldsForSubjects() throws IOException {
        Request request = request(Map.of("a-1", 1, "a-2", 3, "b-1", 8));
        Path out = folder.resolve("out");
        EvaluationFiles.write(
                Evaluator.evaluate(request, Progress.silent()), new MadeBy("1", "janus"), out);
        assertThat(Files.readAllLines(out.resolve("evaluation.csv")))
                .satisfies(rows -> assertThat(rows.get(0)).startsWith("name,psnr_db,ssim"))
                .satisfies(rows -> assertThat(rows.get(0)).endsWith(",subject"))
                .satisfies(rows -> assertThat(rows.get(2)).startsWith("a-2,").endsWith(",a"));
        JsonNode summary = JsonMapper.shared().readTree(out.resolve("summary.json").toFile());
        JsonNode mae = summary.get("metrics").get("mae").get("subjects");
        assertThat(mae.get("n").asInt()).isEqualTo(2);
        assertThat(mae.get("mean").asDouble()).isCloseTo(5, within(1e-9));
        assertThat(mae.get("q1").asDouble()).isCloseTo(3.5, within(1e-9));
        assertThat(mae.get("ci95_low").asDouble()).isCloseTo(2, within(1e-9));
        assertThat(summary.get("subjects").get("n").asInt()).isEqualTo(2);
        assertThat(summary.get("subjects").get("method").asString()).contains("seed 1");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Summary over subjects", "5.00 [2.00, 8.00]", "95 % confidence");
    }

    @Test
    void oneSubjectHasNoInterval() throws IOException {
        Request request = request(Map.of("a-1", 1, "a-2", 3));
        Evaluation evaluation = Evaluator.evaluate(request, Progress.silent());
        assertThat(evaluation.bySubject(new Mae()).ci().exists()).isFalse();
        assertThat(EvaluationFiles.summary(evaluation, new MadeBy("1", "janus")))
                .contains("\"ci95_low\" : null");
        EvaluationFigures figures = EvaluationFigures.of(evaluation);
        MadeBy made = new MadeBy("1", "janus");
        assertThat(EvaluationReport.of(evaluation, made, figures, Optional.empty()).html())
                .contains("<td>2.00</td>")
                .doesNotContain("[–");
    }
}
