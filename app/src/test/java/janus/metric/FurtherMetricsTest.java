package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Mask;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FurtherMetricsTest {
    private static final double ROUNDING = 1e-9;
    private static final int SIDE = 161; // the smallest with MS-SSIM

    private static Slice noise(RandomGenerator random) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return Slice.of(SIDE, SIDE, values);
    }

    private static Slice changed(Slice slice, double slope, double offset) {
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (slope * values[i] + offset);
        }
        return Slice.of(slice.width(), slice.height(), values);
    }

    private static Slice line(float... values) {
        return Slice.of(values.length, 1, values);
    }

    private static double score(Metric metric, Slice truth, Slice synthetic) {
        return metric.of(Pair.of(truth, synthetic, Range.GREY)).orNaN();
    }

    private static Pair hu(Slice truth, Slice synthetic) {
        return Pair.of(truth, synthetic, Range.HU).in(Unit.HU);
    }

    private static String why(Metric metric, Pair pair) {
        return metric.of(pair) instanceof Score.Undefined(String why) ? why : "";
    }

    private static Mask oneVoxel(int side, int x, int y) {
        boolean[] inside = new boolean[side * side];
        inside[x + y * side] = true;
        return Mask.of(side, side, inside);
    }

    @Test
    void aPerfectCopyIsPerfect() {
        Trials.forAll(
                3,
                random -> {
                    Slice slice = noise(random);
                    for (Metric metric :
                            List.of(
                                    new MsSsim(),
                                    new Ncc(),
                                    new EdgePreservation(),
                                    new Gms(),
                                    new SsimSkimage())) {
                        assertThat(score(metric, slice, slice)).isCloseTo(1, within(ROUNDING));
                    }
                    assertThat(score(new Me(), slice, slice)).isZero();
                    assertThat(score(new Gmsd(), slice, slice)).isZero();
                    assertThat(score(new Psnr8Bit(), slice, slice)).isInfinite();
                    assertThat(score(new NormalisedMutualInformation(), slice, slice))
                            .isCloseTo(2, within(ROUNDING));
                });
    }

    @Test
    void allButErrorsAreSymmetric() {
        Trials.forAll(
                3,
                random -> {
                    Slice one = noise(random);
                    Slice other = noise(random);
                    for (Metric metric :
                            List.of(
                                    new MsSsim(),
                                    new Ncc(),
                                    new MutualInformation(),
                                    new NormalisedMutualInformation(),
                                    new Gmsd(),
                                    new Gms(),
                                    new EdgePreservation(),
                                    new SsimSkimage(),
                                    new Psnr8Bit())) {
                        assertThat(score(metric, one, other))
                                .isCloseTo(score(metric, other, one), within(ROUNDING));
                    }
                    assertThat(score(new Me(), one, other))
                            .isCloseTo(-score(new Me(), other, one), within(ROUNDING));
                });
    }

    @Test
    void correlationAndEdgesIgnoreBrightnessAndContrast() {
        Trials.forAll(
                3,
                random -> {
                    Slice truth = noise(random);
                    Slice synthetic = noise(random);
                    for (Metric metric : List.of(new Ncc(), new EdgePreservation())) {
                        double plain = score(metric, truth, synthetic);
                        assertThat(score(metric, truth, changed(synthetic, 0.5, 16)))
                                .isCloseTo(plain, within(ROUNDING));
                        assertThat(score(metric, truth, changed(synthetic, -1, 255)))
                                .isCloseTo(-plain, within(ROUNDING));
                    }
                    assertThat(score(new Gmsd(), truth, changed(synthetic, 1, 16)))
                            .isCloseTo(score(new Gmsd(), truth, synthetic), within(ROUNDING));
                    assertThat(score(new Me(), truth, changed(synthetic, 1, 16)))
                            .isCloseTo(score(new Me(), truth, synthetic) + 16, within(ROUNDING));
                });
    }

    @Test
    void unitsDoNotMatterWhenTheRangeGoesWithThem() {
        Trials.forAll(
                3,
                random -> {
                    Slice truth = noise(random);
                    Slice synthetic = noise(random);
                    Range range = new Range(-1024, -1024 + 16 * 255);
                    Pair wide =
                            Pair.of(
                                    changed(truth, 16, -1024),
                                    changed(synthetic, 16, -1024),
                                    range);
                    for (Metric metric :
                            List.of(
                                    new MsSsim(),
                                    new Ncc(),
                                    new MutualInformation(),
                                    new NormalisedMutualInformation(),
                                    new Gmsd(),
                                    new Gms(),
                                    new EdgePreservation(),
                                    new Psnr8Bit())) {
                        assertThat(metric.of(wide).orNaN())
                                .isCloseTo(score(metric, truth, synthetic), within(ROUNDING));
                    }
                });
    }

    @Test
    void anInvertedCopyHasAllTheInformation() {
        // four equally frequent values are two bits
        Slice truth = line(0, 80, 160, 240);
        Slice inverted = line(240, 160, 80, 0);
        assertThat(score(new MutualInformation(), truth, inverted)).isCloseTo(2, within(ROUNDING));
        assertThat(score(new NormalisedMutualInformation(), truth, inverted))
                .isCloseTo(2, within(ROUNDING));
        assertThat(score(new Ncc(), truth, inverted)).isCloseTo(-1, within(ROUNDING));
    }

    @Test
    void flatPicturesHaveStatedAnswers() {
        Slice flat = Slice.filled(SIDE, SIDE, 0.3);
        Slice brighter = Slice.filled(SIDE, SIDE, 100);
        Pair both = Pair.of(flat, brighter, Range.GREY);
        assertThat(why(new Ncc(), both)).startsWith("truth or synthetic is flat - ");
        assertThat(why(new NormalisedMutualInformation(), both))
                .startsWith("truth and synthetic are flat - ");
        assertThat(why(new EdgePreservation(), both)).startsWith("truth or synthetic has no edges");
        assertThat(new MutualInformation().of(both)).isEqualTo(new Score.Known(0));
        assertThat(new Gmsd().of(both)).isEqualTo(new Score.Known(0));
        assertThat(new Gms().of(both)).isEqualTo(new Score.Known(1));
        assertThat(score(new Me(), flat, brighter)).isCloseTo(99.7, within(1e-4)); // 0.3 as float
        assertThat(score(new MsSsim(), flat, flat)).isCloseTo(1, within(ROUNDING));
        Slice varied = noise(new java.util.SplittableRandom(1));
        assertThat(score(new NormalisedMutualInformation(), flat, varied)).isEqualTo(1);
    }

    @Test
    void aMaskOfOneVoxelLeavesWhatItCan() {
        Slice truth = noise(new java.util.SplittableRandom(1));
        Slice synthetic = noise(new java.util.SplittableRandom(2));
        Pair pair = Pair.of(truth, synthetic, Range.GREY, oneVoxel(SIDE, 80, 80));
        double error = (double) synthetic.at(80, 80) - truth.at(80, 80);
        assertThat(new Me().of(pair)).isEqualTo(new Score.Known(error));
        assertThat(new MutualInformation().of(pair)).isEqualTo(new Score.Known(0));
        assertThat(new MsSsim().of(pair).orNaN()).isBetween(0.0, 1.0);
        assertThat(why(new Ncc(), pair)).startsWith("truth or synthetic is flat");
        assertThat(why(new EdgePreservation(), pair)).startsWith("truth or synthetic has no edges");
        assertThat(new Gms().of(pair).orNaN()).isBetween(0.0, 1.0);
        assertThat(why(new Gmsd(), pair))
                .isEqualTo(
                        "the mask leaves one pixel of the halved picture - GMSD is a deviation between pixels - give a larger mask");
    }

    @Test
    void aMaskAtTheBorderLeavesNoWindow() {
        Slice slice = noise(new java.util.SplittableRandom(1));
        Pair pair = Pair.of(slice, slice, Range.GREY, oneVoxel(SIDE, 0, 0));
        for (Metric metric : List.of(new MsSsim(), new Gmsd(), new Gms(), new SsimSkimage())) {
            assertThat(metric.of(pair)).isEqualTo(Voxelwise.nothing());
        }
    }

    @Test
    void tissuesAreTheTruths() {
        Pair pair =
                hu(line(-1000, -200, 0, 79, 80, 200, 1000), line(-990, -203, 4, 79, 87, 190, 990));
        assertThat(new TissueError(Tissue.AIR, new Mae()).of(pair)).isEqualTo(new Score.Known(10));
        assertThat(new TissueError(Tissue.BRAIN, new Me()).of(pair)).isEqualTo(new Score.Known(2));
        // (3 + 4 + 0 + 7) / 4
        assertThat(new TissueError(Tissue.SOFT, new Mae()).of(pair))
                .isEqualTo(new Score.Known(3.5));
        assertThat(new TissueError(Tissue.BONE, new Me()).of(pair)).isEqualTo(new Score.Known(-10));
        // 2 * 1 / (2 + 1): 190 HU is no bone
        assertThat(new BoneDice().of(pair).orNaN()).isCloseTo(2 / 3.0, within(ROUNDING));
    }

    @Test
    void tissuesThatAreNotThereHaveNoError() {
        Pair soft = hu(line(10, 20), line(30, 40));
        assertThat(why(new TissueError(Tissue.BONE, new Mae()), soft))
                .isEqualTo(
                        "the truth has no bone (from 200 HU) - there is nothing to compare - look at the error of all voxels");
        assertThat(why(new BoneDice(), soft)).startsWith("neither truth nor synthetic has bone");
        assertThat(new BoneDice().of(hu(line(10), line(300)))).isEqualTo(new Score.Known(0));
    }

    @Test
    void tissuesNeedHu() {
        Pair grey = Pair.of(line(10, 20), line(30, 40), Range.GREY);
        String sentence =
                "values are grey and not HU - tissues are told apart by HU - for pictures of CT give --truth-scale A,B and --synthetic-scale A,B";
        assertThat(why(new TissueError(Tissue.BONE, new Mae()), grey)).isEqualTo(sentence);
        assertThat(why(new BoneDice(), grey)).isEqualTo(sentence);
    }

    @Test
    void eightBitsHideSmallErrors() {
        // a level of 4024 HU over 255 is 15.8 HU
        assertThat(new Psnr8Bit().of(hu(line(-1024, 0), line(-1020, 3))).orNaN()).isInfinite();
        // -1024 -> 0, -1016 -> 1 (half of 15.8 is 7.9): 20 log10 255 + 10 log10 2
        assertThat(new Psnr8Bit().of(hu(line(-1024, 0), line(-1016, 0))).orNaN())
                .isCloseTo(51.1411, within(1e-4));
    }
}
