package janus.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.evaluate.MadeBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final double[] LOW = {0.50, 0.52, 0.55, 0.58, 0.60, 0.61, 0.63, 0.70};
    private static final double[] HIGH = {0.51, 0.54, 0.58, 0.62, 0.65, 0.67, 0.70, 0.78};

    @TempDir private Path folder;
    private WrittenEvaluations written;

    @BeforeEach
    void place() {
        written = new WrittenEvaluations(folder);
    }

    private static Comparison compare(Path... folders) throws IOException {
        return Comparison.of(List.of(folders), 1);
    }

    private static Difference only(Comparison comparison) {
        return comparison.contrasts().getFirst().differences().getFirst();
    }

    private static String sentence(Comparison comparison) {
        return Sentences.of(comparison).all().getFirst();
    }

    @Test
    void aClearDifferenceIsOneSentence() throws IOException {
        Comparison comparison =
                compare(written.scores("new", "ssim", HIGH), written.scores("old", "ssim", LOW));
        Difference ssim = only(comparison);
        // differences 0.01 to 0.08: their mean; all 8 of one sign: 2 / 2^8; one comparison
        assertThat(ssim.advantage().mean()).isCloseTo(0.045, within(1e-12));
        assertThat(ssim.ranks().p()).isCloseTo(0.0078125, within(1e-12));
        assertThat(ssim.corrected().ranks()).isEqualTo(ssim.ranks().p());
        assertThat(ssim.effect()).isEqualTo(1);
        assertThat(sentence(comparison))
                .matches(
                        "new is better than old in SSIM by 0\\.045 \\[0\\.0[23]\\d, 0\\.0[56]\\d], p = 0\\.008, n = 8 subjects");
        assertThat(Sentences.of(comparison).warnings()).isEmpty();
    }

    @Test
    void theBetterModelIsNamedFirstWhateverTheOrder() throws IOException {
        Path old = written.scores("old", "ssim", LOW);
        Path better = written.scores("new", "ssim", HIGH);
        assertThat(sentence(compare(old, better)))
                .matches(
                        "new is better than old in SSIM by 0\\.045 \\[0\\.0[23]\\d, 0\\.0[56]\\d], p = 0\\.008, n = 8 subjects");
        assertThat(only(compare(old, better)).advantage().mean()).isCloseTo(-0.045, within(1e-12));
    }

    @Test
    void anErrorIsBetterWhereItIsLowerAndHasTheImagesUnit() throws IOException {
        Comparison comparison =
                compare(
                        written.scores("a", "mae", 90, 120, 130, 95, 99, 88),
                        written.scores("b", "mae", 80, 109, 118, 82, 85, 73));
        assertThat(only(comparison).advantage().mean()).isEqualTo(-12.5);
        assertThat(only(comparison).means().first()).isCloseTo(622 / 6.0, within(1e-9));
        assertThat(sentence(comparison))
                .matches(
                        "b is better than a in MAE by 12\\.5 \\[11\\.\\d, 13\\.\\d] HU, p = 0\\.031, n = 6 subjects");
    }

    @Test
    void aDifferenceThatChanceExplainsIsNotCalledOne() throws IOException {
        Comparison comparison =
                compare(
                        written.scores("a", "psnr_db", 20, 21, 22, 23, 24, 25, 26, 27),
                        written.scores("b", "psnr_db", 21, 20.5, 23.5, 21, 24.7, 24.1, 26.3, 26.8));
        assertThat(sentence(comparison))
                .startsWith(
                        "neither a nor b is shown to be better in PSNR: advantage of a 0.0 [−0.")
                .contains("] dB, p = ")
                .endsWith(", n = 8 subjects");
    }

    @Test
    void aSubjectCountsOnceHoweverManyPairsItHas() throws IOException {
        String head = "name,psnr_db,ssim,note,subject";
        Path a =
                written.write(
                        "a", head, List.of("x-1,20,0.5,,x", "x-2,22,0.7,,x", "y-1,30,0.9,,y"));
        Path b =
                written.write(
                        "b", head, List.of("y-1,28,0.6,,y", "x-2,21,0.6,,x", "x-1,18,0.5,,x"));
        Comparison comparison = compare(a, b);
        assertThat(comparison.tests()).isEqualTo(2);
        Difference psnr = only(comparison);
        // x: (2 + 1) / 2, y: 2
        assertThat(psnr.n()).isEqualTo(2);
        assertThat(psnr.advantage().mean()).isEqualTo(1.75);
        assertThat(psnr.means()).isEqualTo(new Difference.Means(25.5, 23.75));
    }

    @Test
    void perfectCopiesAreLeftOutOnBothSidesAndCounted() throws IOException {
        String head = "name,psnr_db,subject";
        Path a = written.write("a", head, List.of("x-1,inf,x", "x-2,22,x", "y-1,,y", "z-1,20,z"));
        Path b = written.write("b", head, List.of("x-1,30,x", "x-2,21,x", "y-1,28,y", "z-1,19,z"));
        Comparison comparison = compare(a, b);
        Difference psnr = only(comparison);
        assertThat(psnr.left()).isEqualTo(new Difference.Left(1, 1));
        assertThat(psnr.n()).isEqualTo(2);
        assertThat(psnr.means()).isEqualTo(new Difference.Means(21, 20));
        assertThat(Sentences.of(comparison).warnings())
                .contains(
                        "PSNR of a and b leaves out 2 pairs: 1 with an infinite score (a perfect copy), 1 without a score");
    }

    @Test
    void withoutAnyFiniteScoreThereIsNoAnswer() throws IOException {
        List<String> rows = List.of("x-1,inf,x");
        Comparison comparison =
                compare(
                        written.write("a", "name,psnr_db,subject", rows),
                        written.write("b", "name,psnr_db,subject", rows));
        assertThat(sentence(comparison))
                .isEqualTo("a and b can't be compared in PSNR: no pair has a finite score in both");
        assertThat(ComparisonFiles.csv(comparison)).contains("psnr_db,higher,0,1,0,,,");
    }

    @Test
    void fiveSubjectsAreTooFewAndTheReasonIsTold() throws IOException {
        Comparison comparison =
                compare(
                        written.scores("a", "ssim", 0.51, 0.62, 0.73, 0.84, 0.95),
                        written.scores("b", "ssim", 0.5, 0.6, 0.7, 0.8, 0.9));
        assertThat(comparison.leastSubjects()).isEqualTo(6);
        assertThat(sentence(comparison))
                .startsWith("too few subjects to say whether a or b is better in SSIM: advantage")
                .endsWith("p = 0.063, n = 5 subjects");
        assertThat(Sentences.of(comparison).warnings())
                .containsExactly(
                        "a and b share 5 subjects: whatever the differences, no corrected p below 0.063 can come out of the exact two-sided Wilcoxon test of so many subjects, corrected for 1 comparison, so nothing can be shown at 0.05; 6 subjects would do");
    }

    @Test
    void threeModelsAreCorrectedForAllTheirComparisons() throws IOException {
        Comparison comparison =
                compare(
                        written.scores("a", "ssim", HIGH),
                        written.scores("b", "ssim", LOW),
                        written.scores("c", "ssim", LOW));
        assertThat(comparison.contrasts()).hasSize(3);
        assertThat(comparison.tests()).isEqualTo(3);
        assertThat(comparison.leastSubjects()).isEqualTo(7);
        // a-b and a-c: 3 x and 2 x 2 / 2^8, the second not below the first; b-c: equal
        assertThat(comparison.contrasts())
                .extracting(contrast -> contrast.differences().getFirst().corrected().ranks())
                .containsExactly(3 / 128.0, 3 / 128.0, 1.0);
        assertThat(Sentences.of(comparison).all().get(2))
                .isEqualTo(
                        "neither b nor c is shown to be better in SSIM: advantage of b 0.0000 [0.0000, 0.0000], p = 1.00, n = 8 subjects");
    }

    /// b and c share 5 subjects, a and b all 8: whatever comes of the 8 is taken first.
    @Test
    void fewSubjectsOfOneModelDoNotSilenceTheOthers() throws IOException {
        Comparison comparison =
                compare(
                        written.scores("a", "ssim", HIGH),
                        written.scores("b", "ssim", LOW),
                        written.scores("c", "ssim", 0.4, 0.41, 0.43, 0.45, 0.46));
        assertThat(comparison.contrasts())
                .extracting(contrast -> comparison.verdict(contrast.differences().getFirst()))
                .containsExactly(
                        Difference.Verdict.FIRST,
                        Difference.Verdict.TOO_FEW,
                        Difference.Verdict.TOO_FEW);
        assertThat(comparison.smallest(8)).isEqualTo(3 / 128.0);
        assertThat(comparison.smallest(5)).isEqualTo(2 / 16.0);
        assertThat(comparison.contrasts().get(1).differences().getFirst().corrected().ranks())
                .isEqualTo(comparison.smallest(5));
    }

    @Test
    void onlyCommonPairsAreComparedAndTheRestIsListed() throws IOException {
        Path a = written.scores("a", "ssim", HIGH);
        Path b = written.scores("b", "ssim", 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
        Comparison comparison = compare(a, b);
        assertThat(only(comparison).n()).isEqualTo(6);
        assertThat(Sentences.of(comparison).warnings())
                .containsExactly("only a and not b has 2 pairs: s6-0, s7-0");
    }

    @Test
    void withoutAColumnTheNameTellsTheSubject() throws IOException {
        List<String> rows = List.of("x-1,0.5", "x-2,0.6", "y,0.7");
        Comparison comparison =
                compare(
                        written.write("a", "name,ssim", rows),
                        written.write("b", "name,ssim", rows));
        assertThat(only(comparison).n()).isEqualTo(2);
    }

    @Test
    void foldersOfOneNameAreToldApartByTheirPaths() throws IOException {
        Path one = written.scores("one/report", "ssim", HIGH);
        Path two = written.scores("two/report", "ssim", LOW);
        assertThat(sentence(compare(one, two)))
                .startsWith("%s is better than %s in SSIM".formatted(one, two));
    }

    @Test
    void meanAndRanksThatDisagreeAreNotCalledBetter() throws IOException {
        // twelve subjects favour a, one favours b by far
        double[] firsts = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0};
        double[] seconds = {0.9, 1.8, 2.7, 3.6, 4.5, 5.4, 6.3, 7.2, 8.1, 9.0, 9.9, 10.8, 90};
        Comparison comparison =
                compare(written.scores("a", "ssim", firsts), written.scores("b", "ssim", seconds));
        assertThat(comparison.verdict(only(comparison))).isEqualTo(Difference.Verdict.MIXED);
        assertThat(sentence(comparison))
                .startsWith("a and b differ in SSIM, but the mean favours one (advantage of a: −");
    }

    @Test
    void masksThatDifferAreTold() throws IOException {
        Path a = written.scores("a", "ssim", HIGH);
        Path b = written.scores("b", "ssim", LOW);
        Files.writeString(
                b.resolve("summary.json"), WrittenEvaluations.SUMMARY.replace("none", "auto"));
        assertThat(Sentences.of(compare(a, b)).warnings())
                .containsExactly(
                        "masks differ (a: none; b: auto): differences may come from where was looked");
    }

    @Test
    void tableAndPageHoldTheSameAnswer() throws IOException {
        Path a = written.scores("new<1>", "mae", 80, 109, 118, 82, 85, 73);
        Path b = written.scores("old", "mae", 90, 120, 130, 95, 99, 88);
        Path out = folder.resolve("out");
        ComparisonFiles.prepare(out);
        ComparisonFiles.write(compare(a, b), new MadeBy("1", "janus compare <x>"), out);
        assertThat(Files.readAllLines(out.resolve("compare.csv")))
                .hasSize(2)
                .satisfies(rows ->
                        assertThat(rows.get(0))
                                .startsWith("first,second,metric,better,subjects,")
                                .endsWith(
                                        ",wilcoxon_p,wilcoxon_p_holm,t_p,t_p_holm,rank_biserial,sentence"))
                .satisfies(rows ->
                        assertThat(rows.get(1))
                                .startsWith("new<1>,old,mae,lower,6,0,0,91.16666666666667,")
                                .contains(
                                        ",12.5,", ",0.03125,0.03125,", ",1.0,\"new<1> is better"));
        assertThat(Files.readString(out.resolve("compare.html")))
                .contains(
                        "<li>new&lt;1&gt; is better than old in MAE by 12.5 [",
                        "janus compare &lt;x&gt;",
                        "<svg",
                        "← old better",
                        "<circle fill=\"#0072b2\"")
                .doesNotContain("http", "Before you believe it");
    }

    /// Whatever the numbers: the other way round the signs turn, and no file is malformed.
    @Test
    void swappedModelsGiveTheMirroredAnswer() {
        Trials.forAll(
                25,
                random -> {
                    int n = 2 + random.nextInt(12);
                    double[] one = random.doubles(n, 0, 1).toArray();
                    double[] other = random.doubles(n, 0, 1).toArray();
                    try {
                        Path a = written.scores("a", "vif", one);
                        Path b = written.scores("b", "vif", other);
                        Difference there = only(compare(a, b));
                        Difference back = only(compare(b, a));
                        assertThat(back.advantage().mean())
                                .isCloseTo(-there.advantage().mean(), within(1e-12));
                        assertThat(back.effect()).isCloseTo(-there.effect(), within(1e-12));
                        assertThat(back.corrected().ranks())
                                .isCloseTo(there.corrected().ranks(), within(1e-12));
                        assertThat(ComparisonPage.of(compare(a, b), new MadeBy("1", "x")).html())
                                .doesNotContain("NaN", "Infinity");
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }
}
