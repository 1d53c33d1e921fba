package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.evaluate.MadeBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readers of known skill, from `answers.csv` to the page: what was put in comes out again.
class AnalysisTest {
    private static final MadeBy MADE = new MadeBy("1.0", "janus study analyse");
    private static final double SPREAD = 0.5; // of the images' latent quality
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @TempDir private static Path folder;

    private static Analysis analysis = empty();

    private static Analysis empty() {
        return new Analysis(new janus.evaluate.ReportPage("", "", List.of(), List.of()), List.of());
    }

    @BeforeAll
    static void analyse() throws IOException {
        SimulatedStudy study =
                new SimulatedStudy(7, 30, 2)
                        .model("close", 0.6)
                        .model("far", 1.6)
                        .reader("good", 1.6, 0)
                        .reader("shy", 1, 0.6)
                        .reader("weak", 0.3, 0)
                        .judged(SPREAD)
                        .lesions(new TreeMap<>(Map.of("real", 2.5, "close", 2.2, "far", 0.6)))
                        .preferred("close", "far", 0.75)
                        .found("far", 0.9);
        analysis =
                Analysis.of(
                        new Analysis.Request(
                                List.of(study.write(folder)),
                                Optional.of(study.scored(folder)),
                                List.of(
                                        folder.resolve("close").toString(),
                                        "far=" + folder.resolve("far")),
                                1),
                        MADE);
    }

    private static Finding find(
            String statistic, String reader, String condition, String question) {
        return analysis.findings().stream()
                .filter(one ->
                        one.statistic().equals(statistic)
                                && one.reader().equals(reader)
                                && one.condition().equals(condition)
                                && one.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static Finding turing(String statistic, String reader) {
        return find(statistic, reader, "", SimulatedStudy.TURING);
    }

    private static void covers(Finding one, double truth) {
        assertThat(one.ci().low()).as("%s", one).isLessThanOrEqualTo(truth);
        assertThat(one.ci().high()).as("%s", one).isGreaterThanOrEqualTo(truth);
    }

    /// The area under the curve of one model, if the reader's confidence had no steps.
    private static double area(double skill, double worse) {
        double sd = Math.sqrt(2 * (1 + skill * skill * SPREAD * SPREAD));
        return NORMAL.cumulativeProbability(skill * worse / sd);
    }

    @Test
    void skillsComeOutInTheirOrder() {
        double good = turing("AUC", "good").estimate();
        double shy = turing("AUC", "shy").estimate();
        double weak = turing("AUC", "weak").estimate();
        assertThat(good).isGreaterThan(shy);
        assertThat(shy).isGreaterThan(weak);
        covers(turing("AUC", "good"), (area(1.6, 0.6) + area(1.6, 1.6)) / 2);
        covers(turing("AUC", "shy"), (area(1, 0.6) + area(1, 1.6)) / 2);
        covers(turing("AUC", "weak"), (area(0.3, 0.6) + area(0.3, 1.6)) / 2);
    }

    @Test
    void whoSeldomSaysSyntheticHasACriterion() {
        double sd = Math.sqrt(1 + SPREAD * SPREAD);
        assertThat(turing("criterion", "shy").estimate()).isCloseTo(0.6 / sd, within(0.35));
        assertThat(turing("criterion", "weak").estimate()).isCloseTo(0, within(0.3));
    }

    @Test
    void theCloserModelIsTakenForRealMoreOften() {
        Finding close = find("taken for real", Finding.POOLED, "close", SimulatedStudy.TURING);
        Finding far = find("taken for real", Finding.POOLED, "far", SimulatedStudy.TURING);
        assertThat(close.estimate()).isGreaterThan(far.estimate() + 0.1);
        double mean = (area(1.6, 1.6) + area(1, 1.6) + area(0.3, 1.6)) / 3;
        covers(find("AUC", Finding.POOLED, "far", SimulatedStudy.TURING), mean);
        Finding apart =
                find("difference of AUC", Finding.POOLED, "close - far", SimulatedStudy.TURING);
        assertThat(apart.estimate()).isNegative();
    }

    @Test
    void lesionsAreLostUnderTheWorseModelOnly() {
        covers(
                find("AUC", Finding.POOLED, "close", SimulatedStudy.LESION),
                NORMAL.cumulativeProbability(2.2 / Math.sqrt(2 * 1.25)));
        assertThat(
                        find(
                                        "difference of AUC",
                                        Finding.POOLED,
                                        "close - far",
                                        SimulatedStudy.LESION)
                                .p())
                .isLessThan(0.05);
        assertThat(
                        find(
                                        "difference of AUC",
                                        Finding.POOLED,
                                        "real - close",
                                        SimulatedStudy.LESION)
                                .p())
                .isGreaterThan(0.05);
    }

    @Test
    void gradesFollowQuality() {
        for (String pair : List.of("real - close", "close - far", "real - far")) {
            Finding one =
                    find("difference of grades", Finding.POOLED, pair, SimulatedStudy.QUALITY);
            assertThat(one.ci().low()).as(pair).isPositive();
            assertThat(one.p()).as(pair).isLessThan(0.001);
        }
    }

    @Test
    void preferencesAndRealOnesComeOut() {
        covers(find("preferred", Finding.POOLED, "close over far", SimulatedStudy.BETTER), 0.75);
        covers(find("real one found", Finding.POOLED, "far", SimulatedStudy.WHICH), 0.9);
    }

    @Test
    void whoSeesLittleAgreesWithHimselfLess() {
        double good = turing("kappa with oneself", "good").estimate();
        assertThat(good).isGreaterThan(turing("kappa with oneself", "weak").estimate() + 0.2);
    }

    @Test
    void theMetricThatKnowsTheQualityTracksBest() {
        Finding vif = find("rank correlation with VIF", Finding.POOLED, "", SimulatedStudy.QUALITY);
        assertThat(vif.ci().low()).isPositive();
        assertThat(analysis.page().html()).contains("VIF tracks the readers best");
        String within = "rank correlation with VIF within a model";
        Finding alone = find(within, Finding.POOLED, "", SimulatedStudy.QUALITY);
        assertThat(alone.ci().low()).isPositive();
        assertThat(alone.estimate()).isLessThan(vif.estimate()); // models differ, too
        Finding psnr =
                find("rank correlation with PSNR", Finding.POOLED, "", SimulatedStudy.QUALITY);
        covers(psnr, 0);
        assertThat(find("VIF ahead of PSNR", Finding.POOLED, "", SimulatedStudy.QUALITY).ci().low())
                .isPositive();
    }

    @Test
    void everyNumberLiesInItsInterval() {
        assertThat(analysis.findings()).hasSizeGreaterThan(100);
        for (Finding one : analysis.findings()) {
            if (one.ci().exists()) {
                assertThat(one.estimate()).as("%s", one).isBetween(one.ci().low(), one.ci().high());
            }
        }
    }

    @Test
    void filesAreWrittenWholeAndThePageAsksForNothing() throws IOException {
        Path out = folder.resolve("out");
        AnalysisFiles.write(analysis, out);
        String page = Files.readString(out.resolve("analysis.html"));
        assertThat(page)
                .contains("3 readers gave", "Before you believe it", "What was asked")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(Files.readAllLines(out.resolve("analysis.csv")))
                .hasSize(analysis.findings().size() + 1)
                .first()
                .isEqualTo("statistic,reader,condition,question,estimate,low,high,n,note,p");
        assertThat(out.resolve("figures/roc-1.svg")).exists();
    }

    @Test
    void theSameSeedGivesTheSamePage() throws IOException {
        SimulatedStudy study =
                new SimulatedStudy(3, 6, 1).model("m", 1).reader("a", 1, 0).reader("b", 1, 0);
        Path answers = study.judged(SPREAD).write(Files.createDirectories(folder.resolve("again")));
        Analysis.Request request =
                new Analysis.Request(List.of(answers), Optional.empty(), List.of(), 5);
        assertThat(Analysis.of(request, MADE).page().html())
                .isEqualTo(Analysis.of(request, MADE).page().html());
    }

    @Test
    void oneReaderWhoSaysOneThingIsAnalysedAndToldOf() throws IOException {
        SimulatedStudy study =
                new SimulatedStudy(3, 5, 1).model("m", 1).reader("alone", 1, 99).judged(SPREAD);
        Path answers = study.write(Files.createDirectories(folder.resolve("alone")));
        Analysis.Request request =
                new Analysis.Request(List.of(answers), Optional.empty(), List.of(), 1);
        Analysis one = Analysis.of(request, MADE);
        assertThat(one.page().html()).contains("One reader", "nothing here says what others");
        assertThat(one.findings())
                .filteredOn(found -> found.statistic().equals("kappa with oneself"))
                .filteredOn(found -> found.question().equals(SimulatedStudy.TURING))
                .allSatisfy(found -> assertThat(found.note()).contains("all answers are the same"));
    }

    @Test
    void scoresThatBelongToNothingAreRefused() throws IOException {
        SimulatedStudy study =
                new SimulatedStudy(3, 5, 1)
                        .model("m", 1)
                        .model("n", 1)
                        .reader("a", 1, 0)
                        .judged(SPREAD);
        Path place = Files.createDirectories(folder.resolve("scores"));
        Path answers = study.write(place);
        Path key = study.scored(place);
        assertThatThrownBy(() -> analyse(answers, key, "x=" + place.resolve("m")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'x' is no condition of the study")
                .hasMessageContaining("m, n");
        assertThatThrownBy(() ->
                        analyse(
                                answers,
                                key,
                                place.resolve("m").toString(),
                                "m=" + place.resolve("n")))
                .hasMessageContaining("two evaluations for m");
        Files.writeString(key, Files.readString(key).replace(".png", "-other.png"));
        assertThatThrownBy(() -> analyse(answers, key, place.resolve("m").toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no image of m that was shown has a score");
        assertThatThrownBy(() ->
                        new Analysis.Request(List.of(answers), Optional.of(key), List.of(), 1))
                .hasMessageContaining("belong together");
    }

    private static Analysis analyse(Path answers, Path key, String... scores) throws IOException {
        return Analysis.of(
                new Analysis.Request(List.of(answers), Optional.of(key), List.of(scores), 1), MADE);
    }
}
