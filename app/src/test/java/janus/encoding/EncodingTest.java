package janus.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void grayCarriesOneValueThreeTimes() {
        Slice slice = Slice.of(3, 1, new float[] {0, 0.5f, 1});
        assertThat(new Gray(Unit.NORMALISED).encode(Neighbourhood.alone(slice)))
                .containsExactly(-1, 0, 1, -1, 0, 1, -1, 0, 1);
    }

    @Test
    void grayAveragesTheChannels() {
        Slice decoded = new Gray(Unit.GREY).decode(new float[] {-1, 0, 1}, 1, 1);
        assertThat(decoded.at(0, 0)).isCloseTo(127.5f, within(1e-4f));
    }

    @Test
    void neighboursCarriesBelowHereAndAbove() {
        Neighbourhood three =
                new Neighbourhood(one(Unit.GREY.low()), one(127.5), one(Unit.GREY.high()));
        float[] channels = new Neighbours(Unit.GREY).encode(three);
        assertThat(channels).containsExactly(-1, 0, 1);
        assertThat(new Neighbours(Unit.GREY).decode(channels, 1, 1).at(0, 0)).isEqualTo(127.5f);
    }

    @Test
    void everyEncodingIsUndoneByItsInverse() {
        for (Unit unit : Unit.values()) {
            double tolerance = 1e-5 * (unit.high() - unit.low());
            roundTrip(new Gray(unit), tolerance);
            roundTrip(new Neighbours(unit), tolerance);
        }
    }

    @Test
    void windowsGiveBackEveryHuWithin2() {
        roundTrip(new Windows(), 0.01); // float channels, far below the 2 HU that matter
    }

    @Test
    void windowsClipBeyondTheWidest() {
        float[] channels = new Windows().encode(Neighbourhood.alone(one(3000)));
        assertThat(channels).containsExactly(1, 1, 1);
        assertThat(new Windows().decode(channels, 1, 1).at(0, 0)).isEqualTo(2000);
    }

    @Test
    void noiseOfAHundredthCosts2HuInTheBrainAnd12InSoftTissue() {
        // Half widths 40, 200, 1500 HU times 0.01; near the brain window's edges the soft one
        // leads.
        Trials.forAll(200, random -> assertThat(noisy(random, 0, 80)).isLessThan(2.01));
        Trials.forAll(200, random -> assertThat(noisy(random, -140, 220)).isLessThan(12));
        Trials.forAll(200, random -> assertThat(noisy(random, 8, 72)).isLessThan(1.2));
        Trials.forAll(200, random -> assertThat(noisy(random, -1000, 2000)).isLessThan(15.1));
    }

    @Test
    void blurredEdgeBetweenAirAndBoneIsNotTakenForBrain() {
        // The network is half-way between two saturated states; only the wide window knows 500 HU.
        float[] channels = {0, 0.2f, 0.1f};
        assertThat(new Windows().decode(channels, 1, 1).at(0, 0)).isEqualTo(500);
    }

    @Test
    void wrongNumberOfChannelsSaysWhatIsNeeded() {
        assertThatThrownBy(() -> new Windows().decode(new float[4], 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "4 channel values are not 3 x 2 x 2 - a slice needs three channels of its size - give [3, height, width]");
    }

    @Test
    void neighboursOfDifferentSizeAreRefused() {
        Slice wide = Slice.filled(2, 1, 0);
        assertThatThrownBy(() -> new Neighbourhood(one(0), wide, wide))
                .hasMessageContaining("a 1x1 slice beside one of 2x1");
    }

    private static Slice one(double value) {
        return Slice.filled(1, 1, value);
    }

    private static void roundTrip(Encoding encoding, double tolerance) {
        Unit unit = encoding.unit();
        Trials.forAll(
                100,
                random -> {
                    Slice slice = random(random, unit.low(), unit.high());
                    Neighbourhood three =
                            new Neighbourhood(
                                    random(random, unit.low(), unit.high()),
                                    slice,
                                    random(random, unit.low(), unit.high()));
                    float[] channels = encoding.encode(three);
                    for (float channel : channels) {
                        assertThat(channel).isBetween(-1f, 1f);
                    }
                    float[] back = encoding.decode(channels, 7, 5).values();
                    assertThat(back).containsExactly(slice.values(), within((float) tolerance));
                });
    }

    /// The largest error in HU when each channel of a slice between `low` and `high` HU is off by
    /// up to 0.01.
    private static double noisy(RandomGenerator random, double low, double high) {
        Slice slice = random(random, low, high);
        float[] channels = new Windows().encode(Neighbourhood.alone(slice));
        for (int i = 0; i < channels.length; i++) {
            channels[i] =
                    (float) Math.clamp(channels[i] + random.nextDouble(-0.01, 0.01), -1.0, 1.0);
        }
        float[] back = new Windows().decode(channels, 7, 5).values();
        double worst = 0;
        for (int i = 0; i < back.length; i++) {
            worst = Math.max(worst, Math.abs(back[i] - slice.values()[i]));
        }
        return worst;
    }

    private static Slice random(RandomGenerator random, double low, double high) {
        float[] values = new float[35];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(low, high);
        }
        return Slice.of(7, 5, values);
    }
}
