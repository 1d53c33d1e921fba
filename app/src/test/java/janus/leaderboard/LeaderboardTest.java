package janus.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.compare.WrittenEvaluations;
import janus.metric.Metric;
import janus.statistics.Interval;
import janus.volume.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeaderboardTest {
    /// Ends of two bootstraps with other random numbers differ by this part of their width: seen up
    /// to 0.02 with 9999 resamples.
    private static final double NOISE = 0.05;

    @TempDir private Path folder;
    private WrittenEvaluations written;

    @BeforeEach
    void place() {
        written = new WrittenEvaluations(folder);
    }

    static Metric metric(String column) {
        return Metric.ALL.stream()
                .filter(metric -> metric.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static Leaderboard board(List<String> candidates, Set<String> baselines, String... all)
            throws IOException {
        List<Metric> metrics = Stream.of(all).map(LeaderboardTest::metric).toList();
        return Leaderboard.of(
                new Leaderboard.Request(
                        candidates.stream().map(Candidate::of).toList(),
                        metrics,
                        metrics.getFirst(),
                        baselines,
                        Gaps.REFUSED,
                        1));
    }

    private static Cell cell(Leaderboard board, String column, String row) {
        return board.columns().stream()
                .filter(one -> one.metric().column().equals(column))
                .findFirst()
                .flatMap(one -> one.cell(row))
                .orElseThrow();
    }

    private static JsonNode golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        LeaderboardTest.class.getResourceAsStream("golden.json"), "golden.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /// By bench/golden/leaderboard.py.
    @Test
    void meansIntervalsRanksAndTiesAreThoseOfSciPy() throws IOException {
        JsonNode golden = golden();
        List<String> folders = new ArrayList<>();
        for (var model : golden.required("rows").properties()) {
            List<String> rows = new ArrayList<>();
            model.getValue().forEach(row -> rows.add(row.asString()));
            String head = golden.required("head").asString();
            folders.add(written.write(model.getKey(), head, rows).toString());
        }
        Leaderboard board = board(folders, Set.of(), "psnr_db", "ssim", "mae", "me", "vif");
        for (JsonNode expected : golden.required("cells")) {
            String metric = expected.required("metric").asString();
            Cell cell = cell(board, metric, expected.required("model").asString());
            same(cell, expected);
            Column column =
                    board.columns().stream()
                            .filter(one -> one.metric().column().equals(metric))
                            .findFirst()
                            .orElseThrow();
            assertThat(column.left().infinite() + column.left().undefined())
                    .isEqualTo(expected.required("left").asInt());
        }
        assertThat(board.columns().getFirst().left().infinite()).isEqualTo(2);
        assertThat(board.rows()).containsExactly("alpha", "beta", "delta", "gamma"); // by PSNR
    }

    private static void same(Cell cell, JsonNode expected) {
        assertThat(cell.subjects()).isEqualTo(expected.required("n").asInt());
        assertThat(cell.mean()).isCloseTo(expected.required("mean").asDouble(), within(1e-9));
        near(cell.ci(), expected, "low", "high");
        assertThat(cell.place().rank()).isEqualTo(expected.required("rank").asInt());
        assertThat(cell.place().isBest()).isEqualTo(expected.required("best").asBoolean());
        assertThat(cell.place().isTie()).isEqualTo(expected.path("tie").asBoolean(false));
        if (!cell.place().isBest()) {
            assertThat(cell.lead().mean())
                    .isCloseTo(expected.required("lead").asDouble(), within(1e-9));
            near(cell.lead().ci(), expected, "lead_low", "lead_high");
        }
    }

    private static void near(Interval ci, JsonNode expected, String low, String high) {
        double width = expected.required(high).asDouble() - expected.required(low).asDouble();
        assertThat(ci.low()).isCloseTo(expected.required(low).asDouble(), within(NOISE * width));
        assertThat(ci.high()).isCloseTo(expected.required(high).asDouble(), within(NOISE * width));
    }

    @Test
    void orderOfArgumentsDoesNotMatter() throws IOException {
        Trials.forAll(
                10,
                random -> {
                    try {
                        List<String> folders = models(random, 4);
                        Leaderboard one = board(folders, Set.of("m1"), "ssim");
                        Collections.shuffle(folders, new Random(random.nextLong()));
                        Leaderboard other = board(folders, Set.of("m1"), "ssim");
                        assertThat(LeaderboardCsv.of(other)).isEqualTo(LeaderboardCsv.of(one));
                        assertThat(TerminalTable.of(other)).isEqualTo(TerminalTable.of(one));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    @Test
    void theBestIsAlwaysThereAndNobodyIsBetter() throws IOException {
        Trials.forAll(
                10,
                random -> {
                    try {
                        Column column =
                                board(models(random, 5), Set.of(), "ssim").columns().getFirst();
                        List<Cell> best =
                                column.cells().stream()
                                        .filter(cell -> cell.place().isBest())
                                        .toList();
                        assertThat(best).isNotEmpty();
                        for (Cell cell : column.cells()) {
                            assertThat(cell.mean())
                                    .isLessThanOrEqualTo(best.getFirst().mean() + 1e-9);
                            assertThat(cell.ci().low()).isLessThanOrEqualTo(cell.mean());
                            assertThat(cell.ci().high()).isGreaterThanOrEqualTo(cell.mean());
                            assertThat(cell.place().isBest() && cell.place().isTie()).isFalse();
                            assertThat(cell.place().rank() == 1).isEqualTo(cell.place().isBest());
                        }
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    /// Models of 9 subjects with random SSIM.
    private List<String> models(RandomGenerator random, int count) throws IOException {
        List<String> folders = new ArrayList<>();
        for (int model = 0; model < count; model++) {
            double level = random.nextDouble();
            double[] scores =
                    random.doubles(9).map(x -> Math.rint(1e6 * (level + x) / 2) / 1e6).toArray();
            folders.add(written.scores("m" + model, "ssim", scores).toString());
        }
        return folders;
    }

    @Test
    void equalsAreAllBest() throws IOException {
        Path one = written.scores("one", "mae", 90, 120, 130);
        Path two = written.scores("two", "mae", 120, 130, 90);
        Path three = written.scores("three", "mae", 91, 121, 131);
        Leaderboard board = board(texts(one, two, three), Set.of(), "mae");
        assertThat(cell(board, "mae", "one").place()).isEqualTo(new Cell.Place(1, true, false));
        assertThat(cell(board, "mae", "two").place()).isEqualTo(new Cell.Place(1, true, false));
        // always 1 above the best: nothing to doubt
        assertThat(cell(board, "mae", "three").place()).isEqualTo(new Cell.Place(3, false, false));
        assertThat(cell(board, "mae", "three").lead().ci()).isEqualTo(new Interval(1, 1));
    }

    private static List<String> texts(Path... folders) {
        return Stream.of(folders).map(Path::toString).toList();
    }

    @Test
    void unitsTellDirectionsAndAModelMayGoBothWays() throws IOException {
        Path ct = written.scores("ct", "ssim", 0.5, 0.6, 0.7);
        Path mr = written.scores("mr", "ssim", 0.3, 0.4, 0.6);
        Files.writeString(
                mr.resolve("summary.json"),
                "{\"unit\": \"normalised\", \"range\": {\"low\": 0, \"high\": 1}, \"mask\": \"none\"}");
        Leaderboard board = board(List.of("model=" + mr, "model=" + ct), Set.of(), "ssim");
        assertThat(board.rows()).containsExactly("model");
        assertThat(board.heats().stream().map(Heat::direction))
                .containsExactly(Direction.MR_TO_CT, Direction.CT_TO_MR);
        assertThat(new LeaderboardFiles(board, Optional.empty(), MADE).lines())
                .anySatisfy(
                        line -> assertThat(line).startsWith("CT to MR: 3 images of 3 subjects"));
    }

    static final janus.evaluate.MadeBy MADE = new janus.evaluate.MadeBy("1", "janus leaderboard");

    @Test
    void modelsThatDoNotBeatABaselineAreNamed() throws IOException {
        Path good = written.scores("good", "ssim", 0.70, 0.72, 0.75, 0.78, 0.80, 0.81, 0.83, 0.9);
        Path poor = written.scores("poor", "ssim", 0.40, 0.42, 0.45, 0.48, 0.50, 0.51, 0.53, 0.6);
        Path even = written.scores("even", "ssim", 0.51, 0.51, 0.56, 0.57, 0.61, 0.60, 0.64, 0.69);
        Path base = written.scores("flat", "ssim", 0.50, 0.52, 0.55, 0.58, 0.60, 0.61, 0.63, 0.7);
        Leaderboard board = board(texts(base, poor, even, good), Set.of("flat"), "ssim");
        assertThat(board.rows()).containsExactly("good", "even", "poor", "flat");
        assertThat(new Caption(board, Optional.empty()).verdicts())
                .containsExactly(
                        "even does not beat every baseline in MR to CT: it is not shown to be better than flat in SSIM",
                        "poor does not beat every baseline in MR to CT: it is worse than flat in SSIM");
        assertThat(
                        new Caption(
                                        board(texts(base, good), Set.of("flat"), "ssim"),
                                        Optional.empty())
                                .verdicts())
                .containsExactly("every model beats every baseline by every metric shown");
    }

    @Test
    void perfectCopiesStandAsideAndAreTold() throws IOException {
        Path copy =
                written.scores(
                        "copy", "psnr_db", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        Files.writeString(
                copy.resolve("evaluation.csv"), "name,psnr_db,subject\ns0-0,inf,s0\ns1-0,inf,s1\n");
        Path model = written.scores("model", "psnr_db", 20, 22);
        Leaderboard board = board(texts(copy, model), Set.of(), "psnr_db");
        assertThat(cell(board, "psnr_db", "copy").exists()).isFalse();
        assertThat(cell(board, "psnr_db", "model").mean()).isEqualTo(21);
        assertThat(new Caption(board, Optional.empty()).warnings())
                .contains("PSNR, MR to CT has no finite score of copy");
    }

    @Test
    void oneSubjectLeavesEverythingOpen() throws IOException {
        Path one = written.scores("one", "ssim", 0.5);
        Path two = written.scores("two", "ssim", 0.6);
        Leaderboard board = board(texts(one, two), Set.of(), "ssim");
        assertThat(cell(board, "ssim", "one").place()).isEqualTo(new Cell.Place(2, false, true));
        assertThat(new Caption(board, Optional.empty()).warnings())
                .containsExactly(
                        "MR to CT has one subject: there are no intervals, so no model can be told from the best");
    }
}
