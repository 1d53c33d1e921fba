package janus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Mask;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HeadMaskTest {
    private static final double HEAD = Math.PI * 70 * 88; // pixels of the drawn heads

    @Test
    void skullAndVentriclesBelongToTheHeadInMr() {
        Mask mask = HeadMask.of(Drawing.mr(256, 128, 120).slice(), Modality.MR, Unit.GREY);
        assertThat(mask.at(128, 120)).as("ventricle").isTrue();
        assertThat(mask.at(128 - 63, 120)).as("skull").isTrue();
        assertThat(mask.at(20, 20)).as("air").isFalse();
        assertThat((double) mask.count()).isCloseTo(HEAD, within(0.01 * HEAD));
    }

    @Test
    void headNearTheBorderStaysAsLargeAsItIs() {
        for (int x : new int[] {71, 73, 75, 78, 82}) { // 1 to 12 pixels from the border
            Mask mr = HeadMask.of(Drawing.mr(256, x, 120).slice(), Modality.MR, Unit.GREY);
            assertThat((double) mr.count()).as("MR at %d", x).isCloseTo(HEAD, within(0.01 * HEAD));
            Mask ct = HeadMask.of(Drawing.ct(256, x, 120).slice(), Modality.CT, Unit.HU);
            assertThat((double) ct.count()).as("CT at %d", x).isCloseTo(HEAD, within(0.01 * HEAD));
        }
    }

    @Test
    void headCutByTheBorderReachesIt() {
        Mask mask = HeadMask.of(Drawing.mr(256, 40, 120).slice(), Modality.MR, Unit.GREY);
        assertThat(mask.at(0, 120)).isTrue();
        assertThat(mask.at(0, 20)).isFalse();
    }

    @Test
    void headIsFoundInMrNoise() {
        Trials.forAll(
                5,
                random -> {
                    Slice noisy = noisy(Drawing.mr(256, 128, 120).slice(), random, 6);
                    Mask mask = HeadMask.of(noisy, Modality.MR, Unit.GREY);
                    assertThat((double) mask.count()).isCloseTo(HEAD, within(0.03 * HEAD));
                });
    }

    @Test
    void scalpAsDarkAsInT2StaysWithTheBrain() {
        double[] middle = {128, 120};
        Slice t2 =
                Drawing.on(256, 256, 2)
                        .ellipse(middle, new double[] {70, 88}, 45)
                        .ellipse(middle, new double[] {66, 84}, 8)
                        .ellipse(middle, new double[] {60, 78}, 120)
                        .ellipse(middle, new double[] {20, 30}, 255)
                        .slice();
        Mask mask = HeadMask.of(t2, Modality.MR, Unit.GREY);
        assertThat((double) mask.count()).isCloseTo(HEAD, within(0.01 * HEAD));
    }

    @Test
    void gapInTheScalpDoesNotOpenTheSkull() {
        Slice cut = Drawing.mr(256, 128, 120).box(new int[] {124, 30, 8, 12}, 3).slice();
        Mask mask = HeadMask.of(cut, Modality.MR, Unit.GREY);
        assertThat(mask.at(128 - 63, 120)).as("skull far from the gap").isTrue();
        assertThat((double) mask.count()).isCloseTo(HEAD, within(0.02 * HEAD));
    }

    @Test
    void headRestFallsOffAndSinusStaysInCt() {
        Mask mask = HeadMask.of(Drawing.ct(256, 128, 120).slice(), Modality.CT, Unit.HU);
        assertThat(mask.at(128, 45)).as("air sinus").isTrue();
        assertThat(mask.at(75, 211)).as("head rest").isFalse();
        assertThat((double) mask.count()).isCloseTo(HEAD, within(0.01 * HEAD));
    }

    @Test
    void tableAndPinsFallOffInGreyCt() {
        double[] middle = {128, 120};
        Slice brainWindow =
                Drawing.on(256, 256, 0)
                        .ellipse(middle, new double[] {66, 84}, 255)
                        .ellipse(middle, new double[] {60, 78}, 100)
                        .box(new int[] {20, 235, 216, 8}, 255)
                        .box(new int[] {30, 30, 8, 8}, 255)
                        .slice();
        Mask mask = HeadMask.of(brainWindow, Modality.CT, Unit.GREY);
        assertThat(mask.at(128, 238)).as("table").isFalse();
        assertThat(mask.at(33, 33)).as("pin").isFalse();
        assertThat((double) mask.count())
                .isCloseTo(Math.PI * 66 * 84, within(0.01 * Math.PI * 66 * 84));
    }

    @Test
    void earThinnerThanTheOpeningComesBackInCt() {
        Slice ear = Drawing.ct(256, 128, 120).box(new int[] {196, 110, 5, 20}, 30).slice();
        Mask mask = HeadMask.of(ear, Modality.CT, Unit.HU);
        assertThat(mask.at(199, 120)).isTrue();
    }

    @Test
    void emptySliceHasNoHead() {
        Slice air = Slice.filled(64, 64, -1000);
        assertThat(HeadMask.of(air, Modality.CT, Unit.HU).count()).isZero();
        assertThat(HeadMask.of(Slice.filled(64, 64, 0), Modality.MR, Unit.GREY).count()).isZero();
    }

    private static Slice noisy(Slice slice, RandomGenerator random, double sigma) {
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    (float)
                            Math.hypot(
                                    values[i] + sigma * random.nextGaussian(),
                                    sigma * random.nextGaussian()); // Rician, as MR's noise is
        }
        return Slice.of(slice.width(), slice.height(), values);
    }
}
