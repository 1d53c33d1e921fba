package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Mask;
import janus.volume.Slice;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MetricTest {
    private static final double ROUNDING = 1e-9;

    private static Slice noise(int width, int height, RandomGenerator random) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return Slice.of(width, height, values);
    }

    private static Slice line(float... values) {
        return Slice.of(values.length, 1, values);
    }

    private static double score(Metric metric, Pair pair) {
        return metric.of(pair).orNaN();
    }

    @Test
    void offByOneEverywhereIs48Decibels() {
        // 20 log10 255, by hand
        Pair pair = Pair.of(line(1, 2), line(2, 3), Range.GREY);
        assertThat(score(new Psnr(), pair)).isCloseTo(48.1308, within(1e-4));
    }

    @Test
    void errorsAreInTheUnitOfThePicture() {
        Pair pair = Pair.of(line(-1000, 0, 40), line(-1000, 3, 36), Range.HU);
        assertThat(score(new Mae(), pair)).isCloseTo(7 / 3.0, within(ROUNDING));
        assertThat(score(new Rmse(), pair)).isCloseTo(Math.sqrt(25 / 3.0), within(ROUNDING));
    }

    @Test
    void aPerfectCopyIsPerfect() {
        Trials.forAll(
                10,
                random -> {
                    Slice slice = noise(41 + random.nextInt(30), 41 + random.nextInt(30), random);
                    Pair pair = Pair.of(slice, slice, Range.GREY);
                    assertThat(score(new Psnr(), pair)).isInfinite().isPositive();
                    for (Metric metric : Metric.ALL.subList(1, 7)) {
                        double perfect = metric.better() == Metric.Better.HIGHER ? 1 : 0;
                        assertThat(score(metric, pair)).isCloseTo(perfect, within(ROUNDING));
                    }
                });
    }

    @Test
    void allButVifAreSymmetric() {
        Trials.forAll(
                10,
                random -> {
                    Slice one = noise(48, 44, random);
                    Slice other = noise(48, 44, random);
                    for (Metric metric : Metric.ALL.subList(0, 7)) {
                        if (!(metric instanceof Vif)) {
                            assertThat(score(metric, Pair.of(one, other, Range.GREY)))
                                    .isCloseTo(
                                            score(metric, Pair.of(other, one, Range.GREY)),
                                            within(ROUNDING));
                        }
                    }
                });
    }

    @Test
    void unitsDoNotMatterWhenTheRangeGoesWithThem() {
        Trials.forAll(
                5,
                random -> {
                    Slice one = noise(50, 43, random);
                    Slice other = noise(50, 43, random);
                    Pair grey = Pair.of(one, other, Range.GREY);
                    Pair hu = Pair.of(hu(one), hu(other), new Range(-1024, -1024 + 16 * 255));
                    for (Metric metric : Metric.PAPER) {
                        assertThat(score(metric, hu))
                                .isCloseTo(score(metric, grey), within(ROUNDING));
                    }
                });
    }

    private static Slice hu(Slice grey) {
        float[] values = grey.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = 16 * values[i] - 1024;
        }
        return Slice.of(grey.width(), grey.height(), values);
    }

    @Test
    void windowedMetricsAgreeWithTheirFormulaWrittenOut() {
        Trials.forAll(
                10,
                random -> {
                    int width = 8 + random.nextInt(40);
                    int height = 8 + random.nextInt(40);
                    Slice one = noise(width, height, random);
                    Slice other = noise(width, height, random);
                    assertThat(score(new Uqi(), Pair.of(one, other, Range.GREY)))
                            .isCloseTo(plainUqi(one, other), within(ROUNDING));
                });
    }

    /// The definition, window by window.
    private static double plainUqi(Slice one, Slice other) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y + 8 <= one.height(); y++) {
            for (int x = 0; x + 8 <= one.width(); x++) {
                sum += plainUqi(one, other, x, y);
                count++;
            }
        }
        return sum / count;
    }

    private static double plainUqi(Slice one, Slice other, int left, int top) {
        double mx = 0;
        double my = 0;
        for (int i = 0; i < 64; i++) {
            mx += one.at(left + i % 8, top + i / 8) / 64.0;
            my += other.at(left + i % 8, top + i / 8) / 64.0;
        }
        double spread = 0;
        double together = 0;
        for (int i = 0; i < 64; i++) {
            double dx = one.at(left + i % 8, top + i / 8) - mx;
            double dy = other.at(left + i % 8, top + i / 8) - my;
            spread += (dx * dx + dy * dy) / 64;
            together += dx * dy / 64;
        }
        return 4 * together * mx * my / (spread * (mx * mx + my * my));
    }

    @Test
    void flatPicturesHaveStatedAnswers() {
        Slice dark = Slice.filled(64, 64, 0);
        Slice bright = Slice.filled(64, 64, 0.3);
        Pair both = Pair.of(dark, dark, Range.NORMALISED);
        Pair brighter = Pair.of(bright, Slice.filled(64, 64, 0.6), Range.NORMALISED);
        assertThat(score(new Uqi(), both)).isEqualTo(1);
        assertThat(score(new Vif(), both)).isEqualTo(1);
        // 2 * 0.3 * 0.6 / (0.09 + 0.36)
        assertThat(score(new Uqi(), brighter)).isCloseTo(0.8, within(1e-6));
        assertThat(score(new Vif(), brighter)).isEqualTo(1);
    }

    @Test
    void aFlatTruthHasNoInformationToKeep() {
        Slice flat = Slice.filled(64, 64, 100);
        Slice other = noise(64, 64, new java.util.SplittableRandom(1));
        assertThat(new Vif().of(Pair.of(flat, other, Range.GREY)))
                .isEqualTo(
                        new Score.Undefined(
                                "the truth is flat - it holds no information that VIF could find kept - look at MAE instead"));
    }

    @Test
    void tinyPicturesHaveVoxelwiseScoresOnly() {
        Pair pair = Pair.of(line(3), line(5), Range.GREY);
        assertThat(score(new Mae(), pair)).isEqualTo(2);
        assertThat(new Ssim().of(pair))
                .isEqualTo(
                        new Score.Undefined(
                                "a 1x1 picture has no SSIM - its windows need at least 11x11 pixels - compare larger pictures or use MAE"));
        for (Metric metric : Metric.ALL) {
            if (metric instanceof Windowed windowed) {
                int side = windowed.smallest();
                Slice just = noise(side, side, new java.util.SplittableRandom(2));
                Slice small = noise(side, side - 1, new java.util.SplittableRandom(2));
                double perfect = metric.better() == Metric.Better.HIGHER ? 1 : 0;
                assertThat(score(metric, Pair.of(just, just, Range.GREY)))
                        .isCloseTo(perfect, within(ROUNDING));
                assertThat(score(metric, Pair.of(small, small, Range.GREY))).isNaN();
            }
        }
    }

    @Test
    void outsideTheMaskNothingMatters() {
        Trials.forAll(
                5,
                random -> {
                    Slice truth = noise(70, 60, random);
                    Slice synthetic = noise(70, 60, random);
                    boolean[] inside = new boolean[70 * 60];
                    float[] spoilt = synthetic.values().clone();
                    for (int i = 0; i < inside.length; i++) {
                        inside[i] = Math.hypot(i % 70 - 35, i / 70 - 30) < 20;
                        spoilt[i] = inside[i] ? spoilt[i] : random.nextInt(256);
                    }
                    Mask mask = Mask.of(70, 60, inside);
                    Pair clean = Pair.of(truth, synthetic, Range.GREY, mask);
                    Pair other = Pair.of(truth, Slice.of(70, 60, spoilt), Range.GREY, mask);
                    for (Metric metric : Metric.ALL) {
                        assertThat(metric.of(other)).isEqualTo(metric.of(clean));
                    }
                });
    }

    @Test
    void aMaskOfEverythingIsNoMask() {
        Slice truth = noise(67, 45, new java.util.SplittableRandom(3));
        Slice synthetic = noise(67, 45, new java.util.SplittableRandom(4));
        boolean[] inside = new boolean[67 * 45];
        Arrays.fill(inside, true);
        for (Metric metric : Metric.ALL) {
            Pair masked = Pair.of(truth, synthetic, Range.GREY, Mask.of(67, 45, inside));
            assertThat(metric.of(masked))
                    .isEqualTo(metric.of(Pair.of(truth, synthetic, Range.GREY)));
        }
    }

    @Test
    void anEmptyMaskLeavesNothingToCompare() {
        Slice slice = noise(176, 161, new java.util.SplittableRandom(3));
        Mask empty = Mask.of(176, 161, new boolean[176 * 161]);
        for (Metric metric : Metric.ALL) {
            assertThat(metric.of(Pair.of(slice, slice, Range.GREY, empty)))
                    .isEqualTo(Voxelwise.nothing());
        }
    }

    @Test
    void differentSizesSayHowToFixIt() {
        assertThatThrownBy(() -> Pair.of(line(1, 2), line(1), Range.GREY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "truth is 2x1 and synthetic 1x1 pixels - only pictures of one size can be compared - resample one onto the grid of the other first");
    }

    @Test
    void valuesThatAreNoNumbersAreRefused() {
        assertThatThrownBy(() -> Pair.of(line(1, 2, 3), line(1, Float.NaN, 2), Range.GREY))
                .hasMessage(
                        "synthetic has 1 NaN or infinite values, the first in column 1 of row 0 - no metric is defined for them - replace them first");
        assertThatThrownBy(() ->
                        Pair.of(
                                line(1, 2, 3, 4, Float.NEGATIVE_INFINITY),
                                line(1, 2, 3, 4, 5),
                                Range.GREY))
                .hasMessageStartingWith("truth has 1 NaN or infinite values");
    }

    @Test
    void aRangeWithoutWidthIsRefused() {
        assertThatThrownBy(() -> new Range(3, 3))
                .hasMessage(
                        "range 3.0 to 3.0 has no width - PSNR and SSIM divide by it - give a low end below a high end");
        assertThatThrownBy(() -> new Range(0, Double.NaN)).hasMessageContaining("no width");
    }
}
