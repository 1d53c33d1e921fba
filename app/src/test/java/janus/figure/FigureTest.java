package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import janus.volume.Slice;
import janus.volume.Unit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureTest {
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
    private static final Pattern SIZE = Pattern.compile("width=\"([\\d.]+)\" height=\"([\\d.]+)\"");
    private static final Pattern PICTURE =
            Pattern.compile("<image[^>]*href=\"data:image/png;base64,([^\"]+)\"");
    private static final Pattern LABEL = Pattern.compile(">\\s*(\\d+\\.\\d+)\\s*<");
    private static final Pattern BOX = Pattern.compile("fill=\"rgb\\(238,243,247\\)\"");
    private static final Pattern FRAME =
            Pattern.compile("<rect [^>]*fill=\"none\" stroke=\"#333333\"");
    private static final Axes HU = Axes.of(Unit.HU);

    record Expected(Figure figure, List<String> words) {
        @Override
        public String toString() {
            return figure.name();
        }
    }

    static List<Expected> figures() {
        return Stream.of(ofVoxels(), others(), ReaderFigures.all()).flatMap(List::stream).toList();
    }

    private static List<Expected> ofVoxels() {
        Bins bins = new Bins(-1000, 2000, 64);
        Density joint = Density.over(bins, bins);
        Agreement agreement = Agreement.over(-1000, 2000);
        ErrorProfile errors = ErrorProfile.over(-1000, 2000);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20000; i++) {
            double truth = random.nextDouble(-1000, 2000);
            double synthetic = truth + random.nextDouble(-200, 100);
            joint.add(truth, synthetic);
            agreement.of("s" + i % 7).add(truth, synthetic);
            errors.add(truth, synthetic - truth);
        }
        return List.of(
                new Expected(
                        JointHistogram.of(joint, HU),
                        List.of("Truth (HU)", "Synthetic (HU)", "Voxels")),
                new Expected(
                        BlandAltman.ofVoxels(agreement, HU),
                        List.of("Mean of truth and synthetic (HU)", "Synthetic − truth (HU)")),
                new Expected(
                        BlandAltman.ofSubjects(agreement, HU),
                        List.of("Mean of truth and synthetic (HU)", "Synthetic − truth (HU)")),
                new Expected(errors.figure(HU), List.of("Truth (HU)", "Synthetic − truth (HU)")),
                new Expected(
                        ValueHistograms.of(joint).figure(HU),
                        List.of("Value (HU)", "Share of voxels (%)", "truth", "synthetic")));
    }

    private static List<Expected> others() {
        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put("PSNR (dB)", new double[] {20, 22, 23, 30});
        scores.put("MAE (HU)", new double[] {200, 210, 100, 90});
        Slice slice = spot(40, 30, 12, 7);
        LineProfile profile = new LineProfile(slice, slice, 7, 0.5, "mm");
        double[] steps = {10, 20, 30};
        Curve falling = Curve.of("MR to CT", steps, new double[] {3, Double.NaN, 1});
        Curve level = Curve.of("CT to MR", steps, new double[] {1, 1, 1});
        Curves curves =
                new Curves("Loss", "Loss (units)", Curves.Line.AVERAGE, List.of(falling, level));
        return List.of(
                new Expected(
                        curves.figure("loss", "Should fall."),
                        List.of("Loss", "Step", "Loss (units)", "MR to CT", "CT to MR")),
                new Expected(ScoreBoxes.of(scores, "subjects"), List.of("PSNR (dB)", "MAE (HU)")),
                new Expected(
                        profile.figure("Line", Display.of(Unit.HU), HU),
                        List.of("Position along the line (mm)", "Value (HU)", "synthetic")),
                new Expected(
                        Tile.row(
                                "strip-best",
                                "The best subject: <a> & b",
                                List.of(new Tile("truth", slice, Display.of(Unit.HU), "HU"))),
                        List.of("The best subject: <a> & b", "truth (HU)", "-200", "800")));
    }

    /// 500 at (x, y), else 0.
    private static Slice spot(int width, int height, int x, int y) {
        float[] values = new float[width * height];
        values[x + y * width] = 500;
        return Slice.of(width, height, values);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void svgIsWellFormedAndCarriesItsWordsAsText(Expected expected) throws Exception {
        String svg = expected.figure().svg();
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        NodeList texts = document.getElementsByTagName("text");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            all.append(texts.item(i).getTextContent().strip()).append('\n');
        }
        assertThat(all.toString().lines()).containsAll(expected.words());
        assertThat(svg).doesNotContain("Lucida", "user-select", "<script", "NaN");
        assertThat(expected.figure().words()).isNotBlank().doesNotContain("NaN");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void insideAPageItAsksForNothingAndSharesNoNames(Expected expected) {
        String inline = expected.figure().inline();
        assertThat(inline).startsWith("<svg role=\"img\" aria-label=\"").doesNotContain("http");
        Matcher ids = ID.matcher(inline);
        assertThat(ids.results().map(id -> id.group(1)))
                .allMatch(id -> id.startsWith(expected.figure().name() + "-"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void pngHasTwoPixelsAPixelAndIsNotBlank(Expected expected) throws IOException {
        assumeTrue(Png.missing().isEmpty(), "this machine has no fonts");
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(Png.of(expected.figure())));
        Matcher size = SIZE.matcher(expected.figure().svg());
        assertThat(size.find()).isTrue();
        assertThat(png.getWidth()).isEqualTo((int) (2 * Double.parseDouble(size.group(1))));
        assertThat(png.getHeight()).isEqualTo((int) (2 * Double.parseDouble(size.group(2))));
        int[] pixels = png.getRGB(0, 0, png.getWidth(), png.getHeight(), null, 0, png.getWidth());
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(8);
        assertThat(pixels[0]).as("white corner").isEqualTo(0xffffffff);
    }

    @Test
    void theSameNumbersDrawTheSameFigure() {
        List<Expected> again = figures();
        List<Expected> first = figures();
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i).figure()).isEqualTo(first.get(i).figure());
        }
    }

    /// Scores so close that two decimals would call all of them 34.83.
    @Test
    void labelsOfCloseScoresDiffer() {
        Figure figure =
                ScoreBoxes.of(Map.of("PSNR (dB)", new double[] {34.831, 34.836}), "subjects");
        assertThat(LABEL.matcher(figure.svg()).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void veryCloseScoresArePlainDecimals() {
        Figure figure = ScoreBoxes.of(Map.of("SSIM", new double[] {0.97861, 0.97869}), "subjects");
        assertThat(figure.svg())
                .containsPattern(">\\s*0\\.97864\\s*<")
                .doesNotContainPattern("\\de-\\d");
    }

    @Test
    void fewerThanFiveScoresArePointsAndAMedianWithoutABox() {
        double[] five = {1, 2, 4, 8, 9};
        Figure boxed = ScoreBoxes.of(Map.of("MAE", five), "subjects");
        Figure bare = ScoreBoxes.of(Map.of("MAE", Arrays.copyOf(five, 4)), "subjects");
        assertThat(BOX.matcher(boxed.svg()).results()).isNotEmpty();
        assertThat(BOX.matcher(bare.svg()).results()).isEmpty();
        assertThat(boxed.words()).contains("Box: the middle half").doesNotContain("no box");
        assertThat(bare.words()).contains("Fewer than 5 have no box").doesNotContain("whiskers");
    }

    @Test
    void eachColourBarHasAFrame() {
        for (Expected expected : figures()) {
            String svg = expected.figure().svg();
            int bars =
                    switch (expected.figure().name()) {
                        case "joint-histogram",
                                "bland-altman-voxels",
                                "strip-best",
                                "line-profile" ->
                                1;
                        default -> 0;
                    };
            assertThat(FRAME.matcher(svg).results()).describedAs(svg).hasSize(bars);
        }
    }

    @Test
    void largeValuesAtABarAreWrittenOut() {
        Slice slice = spot(4, 4, 1, 1);
        Display display = new Display(0.4, 1923.7, Colours.GREY);
        Figure figure =
                Tile.row("strip-a", "a", List.of(new Tile("source", slice, display, "grey")));
        assertThat(figure.svg()).containsPattern(">\\s*1924\\s*<").doesNotContain("e+03");
    }

    @Test
    void aBrightSpotStaysWhereItIs() throws IOException {
        Slice slice = spot(40, 30, 12, 7);
        Figure figure =
                Tile.row(
                        "strip-a",
                        "a",
                        List.of(new Tile("truth", slice, Display.of(Unit.HU), "HU")));
        BufferedImage tile = embedded(figure);
        assertThat(tile.getWidth()).isEqualTo(40);
        assertThat(tile.getRaster().getSample(12, 7, 0))
                .isEqualTo(Math.round(255 * 0.7f)); // 500 of -200..800
        assertThat(tile.getRaster().getSample(12, 22, 0)).isEqualTo(Math.round(255 * 0.2f));
    }

    @Test
    void errorsTooHighAreRedTooLowBlueAndNoneIsNearlyWhite() throws IOException {
        Slice errors = Slice.of(3, 1, new float[] {-100, 0, 100});
        Figure figure =
                Tile.row(
                        "strip-a",
                        "a",
                        List.of(new Tile("e", errors, Display.ofErrors(100), "HU")));
        BufferedImage tile = embedded(figure);
        assertThat(tile.getRGB(0, 0)).isEqualTo(0xff053061);
        assertThat(tile.getRGB(2, 0)).isEqualTo(0xff67001f);
        for (int shift : new int[] {0, 8, 16}) {
            assertThat(tile.getRGB(1, 0) >> shift & 0xff).isGreaterThan(0xf0);
        }
    }

    private static BufferedImage embedded(Figure figure) throws IOException {
        Matcher data = PICTURE.matcher(figure.svg());
        assertThat(data.find()).isTrue();
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
    }

    @Test
    void identicalImagesAreDrawnToo() {
        Bins bins = new Bins(0, 1, 16);
        Density joint = Density.over(bins, bins);
        Agreement agreement = Agreement.over(0, 1);
        ErrorProfile errors = ErrorProfile.over(0, 1);
        for (int i = 0; i < 100; i++) {
            joint.add(0.3, 0.3);
            agreement.of("a").add(0.3, 0.3);
            errors.add(0.3, 0);
        }
        Axes axes = Axes.of(Unit.NORMALISED);
        assertThat(JointHistogram.of(joint, axes).svg()).contains("Truth (normalised)");
        assertThat(BlandAltman.ofVoxels(agreement, axes).words()).contains("the bias, 0.0000");
        assertThat(BlandAltman.ofSubjects(agreement, axes).words())
                .contains("One has no limits of agreement");
        assertThat(errors.figure(axes).svg()).contains("Truth (normalised)");
    }
}
