package janus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import janus.figure.Figure;
import janus.figure.Png;
import janus.metric.Psnr8Bit;
import janus.raster.Picture;
import janus.volume.Slice;
import janus.work.Progress;
import janus.work.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page and the figures of a small evaluation: subjects a (best) to c (worst), three pairs
/// each.
class ReportTest {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]{0,6})");
    private static final int SIDE = 64;
    private static final int SPOT_X = 20;
    private static final int SPOT_Y = 10;
    private static final MadeBy MADE = new MadeBy("1", "janus evaluate <x>");

    @TempDir private Path folder;
    private Path truth;
    private Path synthetic;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        truth = Files.createDirectories(folder.resolve("truth"));
        synthetic = Files.createDirectories(folder.resolve("synthetic"));
        out = folder.resolve("out");
    }

    private void pairs() throws IOException {
        for (int subject = 0; subject < 3; subject++) {
            for (int slice = 0; slice < 3; slice++) {
                String name = "%c-%d.png".formatted('a' + subject, slice);
                write(truth.resolve(name), 255, 0);
                write(synthetic.resolve(name), 155, 10 * subject + 3 * slice);
            }
        }
    }

    /// Grey 50 with noise of `noise` levels, and a spot of `spot`.
    private static void write(Path file, int spot, int noise) throws IOException {
        SplittableRandom random = new SplittableRandom(noise);
        float[] levels = new float[SIDE * SIDE];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 50 + (i / 7 + i / SIDE / 5) % 9 + (noise == 0 ? 0 : random.nextInt(noise));
        }
        levels[SPOT_X + SPOT_Y * SIDE] = spot;
        Picture.of(new Picture.Shape(SIDE, SIDE, 1, 8), levels, null).write(file);
    }

    private Evaluation evaluate() throws IOException {
        return Evaluator.evaluate(
                Request.of(truth, synthetic).withSource(truth), Progress.silent());
    }

    private String page() throws IOException {
        EvaluationFiles.write(evaluate(), MADE, out);
        return Files.readString(out.resolve("report.html"));
    }

    @Test
    void thePageAsksForNothingAndFitsDarkScreensPaperAndKeyboards() throws IOException {
        pairs();
        String page = page();
        assertThat(page)
                .doesNotContain("http", "@import", "<script", "<link", "url(h")
                .contains("prefers-color-scheme:dark", "@media print", "tabindex=\"0\"")
                .contains(":focus-visible", "<html lang=\"en\">");
        assertThat(LINK.matcher(page).results())
                .allMatch(
                        link -> link.group(1).startsWith("data:") || link.group(1).startsWith("#"));
        for (String anchor : groups("<a href=\"#([^\"]+)\"", page)) {
            assertThat(page).contains("<section id=\"%s\"".formatted(anchor));
        }
        assertThat(groups("\\bid=\"([^\"]+)\"", page)).doesNotHaveDuplicates();
    }

    @Test
    void thePageSaysHowToRepeatIt() throws IOException {
        pairs();
        assertThat(page())
                .contains("janus evaluate &lt;x&gt;", System.getProperty("java.runtime.version"))
                .contains("seed 1", Sha256.of(out.resolve("truth.sha256")))
                .contains(Sha256.of(out.resolve("synthetic.sha256")));
        assertThat(Files.readAllLines(out.resolve("truth.sha256")))
                .hasSize(9)
                .startsWith(Sha256.of(truth.resolve("a-0.png")) + "  a-0.png");
        assertThat(Files.readString(out.resolve("summary.json")))
                .contains(Sha256.of(out.resolve("synthetic.sha256")));
    }

    @Test
    void everyFigureIsSavedTwice() throws IOException {
        pairs();
        page();
        List<String> names = new ArrayList<>();
        for (Figure figure : EvaluationFigures.of(evaluate()).all()) {
            names.add(figure.name() + ".svg");
            if (Png.missing().isEmpty()) {
                names.add(figure.name() + ".png");
            }
        }
        assertThat(names).contains("scores.svg", "strip-median.svg", "line-profile.svg");
        try (Stream<Path> files = Files.list(out.resolve("figures"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void subjectsAreRankedAndShownByTheirMiddlePair() throws IOException {
        pairs();
        assertThat(Ranking.of(evaluate()).chosen())
                .extracting(Ranking.Chosen::place, Ranking.Chosen::subject, it -> it.pair().name())
                .containsExactly(
                        tuple("best", "a", "a-1"),
                        tuple("median", "b", "b-1"),
                        tuple("worst", "c", "c-1"));
    }

    @Test
    void aSpotIsAtTheSamePlaceInEveryTileAndItsErrorHasTheRightSign() throws IOException {
        pairs();
        Figure best = EvaluationFigures.of(evaluate()).strips().getFirst();
        List<BufferedImage> tiles = new ArrayList<>();
        for (String data : groups("<image[^>]*href=\"data:image/png;base64,([^\"]+)", best.svg())) {
            byte[] png = Base64.getDecoder().decode(data);
            tiles.add(ImageIO.read(new ByteArrayInputStream(png)));
        }
        assertThat(tiles).hasSize(4); // source, truth, synthetic, error
        assertThat(tiles.getFirst().getRaster().getSample(SPOT_X, SPOT_Y, 0)).isEqualTo(255);
        for (BufferedImage grey : tiles.subList(1, 3)) {
            assertThat(brightest(grey)).isEqualTo(SPOT_X + SPOT_Y * SIDE);
        }
        int error = tiles.getLast().getRGB(SPOT_X, SPOT_Y); // 155 - 255: too low
        assertThat(error & 0xff).isGreaterThan((error >> 16 & 0xff) + 50);
    }

    private static int brightest(BufferedImage image) {
        int best = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            int one = image.getRaster().getSample(i % SIDE, i / SIDE, 0);
            if (one > image.getRaster().getSample(best % SIDE, best / SIDE, 0)) {
                best = i;
            }
        }
        return best;
    }

    @Test
    void errorsAreSyntheticLessTruthAndNothingOutsideTheMask() {
        Slice one = Slice.of(3, 1, new float[] {1, 2, 3});
        Slice other = Slice.of(3, 1, new float[] {4, 1, 9});
        assertThat(PairPictures.error(one, other, new boolean[] {true, true, false}).values())
                .containsExactly(3, -1, 0);
    }

    @Test
    void perfectTinyAndSinglePairsHaveAPageToo() throws IOException {
        write(truth.resolve("a.png"), 200, 0);
        Files.copy(truth.resolve("a.png"), synthetic.resolve("a.png"));
        Picture.of(new Picture.Shape(1, 1, 1, 8), new float[] {3}, null)
                .write(truth.resolve("b.png"));
        Files.copy(truth.resolve("b.png"), synthetic.resolve("b.png"));
        assertThat(page())
                .contains("The only subject: a", "Overlap coefficient 1.000")
                .contains("2 perfect copies have an infinite PSNR");
        assertThat(out.resolve("figures/strip-only.svg")).exists();
    }

    @Test
    void aCopyThatOnlyRoundingMakesPerfectIsNotCalledSo() throws IOException {
        write(truth.resolve("a.png"), 200, 0);
        write(synthetic.resolve("a.png"), 201, 0); // less than a level of 8 bits over 0..4000
        Request request =
                new Request(
                        truth,
                        synthetic,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("0,4000"),
                        new MaskChoice.None(),
                        Optional.empty(),
                        Protocol.JANUS,
                        SeriesNames.NONE);
        Evaluation evaluation = Evaluator.evaluate(request, Progress.silent());
        assertThat(evaluation.statistics().get(new Psnr8Bit()).infinite()).isEqualTo(1);
        EvaluationFiles.write(evaluation, MADE, out);
        assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("perfect");
    }

    @Test
    void aFolderThatCanNotBeMadeLeavesNothing() throws IOException {
        pairs();
        Files.createDirectories(out);
        Files.writeString(out.resolve("figures"), "in the way");
        assertThatThrownBy(() -> EvaluationFiles.write(evaluate(), MADE, out))
                .isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("figures"));
        }
    }

    @Test
    void aMissingFontIsToldOnThePage() throws IOException {
        pairs();
        Evaluation evaluation = evaluate();
        EvaluationFigures figures = EvaluationFigures.of(evaluation);
        Optional<String> missing = Optional.of("the figures were saved as SVG only - no fonts");
        assertThat(EvaluationReport.of(evaluation, MADE, figures, missing).html())
                .contains("<dt>Missing</dt><dd>the figures were saved as SVG only - no fonts");
    }

    private static List<String> groups(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().map(it -> it.group(1)).toList();
    }
}
