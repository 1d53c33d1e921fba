package janus.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final int SIDE = 96;
    private final Canvas canvas = new Canvas(SIDE, 2);

    /// `value` in a disc, background around it.
    private static Slice disc(double value, Unit unit) {
        Slice slice = Slice.filled(SIDE, SIDE, unit.background());
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (Math.hypot(i % SIDE - 48, i / SIDE - 48) < 40) {
                slice.values()[i] = (float) value;
            }
        }
        return slice;
    }

    @Test
    void aBiasFieldMultipliesWhatIsThere() {
        Trials.forAll(
                100,
                random -> {
                    BiasField bias = BiasField.random(0.3, canvas, random);
                    float[] low =
                            bias.apply(disc(0.2, Unit.NORMALISED), Unit.NORMALISED, canvas)
                                    .values();
                    float[] high =
                            bias.apply(disc(0.6, Unit.NORMALISED), Unit.NORMALISED, canvas)
                                    .values();
                    double apart = 0;
                    double most = 0;
                    for (int i = 0; i < low.length; i++) {
                        apart = Math.max(apart, Math.abs(high[i] - 3 * (double) low[i]));
                        most =
                                low[i] == 0
                                        ? most
                                        : Math.max(most, Math.abs(Math.log(low[i] / 0.2)));
                    }
                    assertThat(apart).isLessThan(1e-5);
                    assertThat(most).isBetween(0.1, Math.log(1.3) + 1e-6);
                });
    }

    @Test
    void aBiasFieldIsSmooth() {
        Trials.forAll(
                100,
                random -> {
                    float[] gain =
                            BiasField.random(0.3, canvas, random)
                                    .apply(Slice.filled(SIDE, SIDE, 1), Unit.NORMALISED, canvas)
                                    .values();
                    double steepest = 0;
                    for (int i = SIDE + 1; i < gain.length; i++) {
                        double across = i % SIDE == 0 ? 0 : Math.log(gain[i] / gain[i - 1]);
                        double down = Math.log(gain[i] / gain[i - SIDE]);
                        steepest = Math.max(steepest, Math.max(Math.abs(across), Math.abs(down)));
                    }
                    assertThat(steepest)
                            .isLessThan(0.00985); // 1.5 x ln 1.3 / 80 a mm, two mm a pixel
                });
    }

    @Test
    void gammaKeepsTheOrderOfTissuesAndNothingAndTheBrightest() {
        Slice ramp = Slice.of(4, 1, new float[] {0, 0.25f, 0.5f, 1});
        assertThat(new Gamma(1.25).apply(ramp, Unit.NORMALISED, canvas).values())
                .containsExactly(0, (float) Math.pow(0.25, 1.25), (float) Math.pow(0.5, 1.25), 1);
        assertThat(new Gamma(0.8).apply(ramp, Unit.NORMALISED, canvas).values())
                .isSorted()
                .startsWith(0)
                .endsWith(1);
    }

    @Test
    void noiseHasItsStandardDeviationAndKeepsTheMean() {
        CtNoise noise = new CtNoise(10, 5);
        float[] noisy = noise.apply(disc(40, Unit.HU), Unit.HU, canvas).values();
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (float value : noisy) {
            if (value != -1024) {
                sum += value - 40;
                squares += (value - 40) * (value - 40);
                count++;
            }
        }
        assertThat(count).isEqualTo(inside());
        // of 5000 pixels, correlated: a standard error of 10 / sqrt(5000 / 7) = 0.4
        assertThat(sum / count).isCloseTo(0, within(1.2));
        assertThat(Math.sqrt(squares / count)).isCloseTo(10, within(0.5));
    }

    private static int inside() {
        int count = 0;
        for (float value : disc(40, Unit.HU).values()) {
            count += value == 40 ? 1 : 0;
        }
        return count;
    }

    /// Over many draws the mean comes as near as many pixels let it.
    @Test
    void theMeanOfTissueIsKept() {
        double[] sum = {0};
        Trials.forAll(
                100,
                random -> {
                    float[] noisy =
                            new CtNoise(10, random.nextLong())
                                    .apply(disc(40, Unit.HU), Unit.HU, canvas)
                                    .values();
                    sum[0] += noisy[48 * SIDE + 20] + noisy[48 * SIDE + 40] + noisy[48 * SIDE + 60];
                });
        assertThat(sum[0] / 300).isCloseTo(40, within(1.8)); // three standard errors
    }

    @Test
    void noiseNeverLeavesTheRange() {
        for (double value : new double[] {-1020, 1999, 2500}) {
            float[] noisy =
                    new CtNoise(10, 3).apply(disc(value, Unit.HU), Unit.HU, canvas).values();
            for (float one : noisy) {
                assertThat((double) one).isBetween(-1024.0, Math.max(2000, value));
            }
        }
    }

    @Test
    void backgroundStaysAndEachModalityGetsItsOwn() {
        Trials.forAll(
                20,
                random -> {
                    Draw draw = Augmentations.of("gamma,bias,noise").draw(canvas, random);
                    Slice mr = disc(0.7, Unit.NORMALISED);
                    Slice ct = disc(40, Unit.HU);
                    assertOnlyTheDiscChanged(draw.apply(mr, Modality.MR, Unit.NORMALISED), mr, 0);
                    assertOnlyTheDiscChanged(draw.apply(ct, Modality.CT, Unit.HU), ct, -1024);
                    Draw other = Augmentations.of("gamma,bias").draw(canvas, random);
                    assertThat(other.apply(ct, Modality.CT, Unit.HU)).isSameAs(ct);
                });
    }

    private static void assertOnlyTheDiscChanged(Slice changed, Slice original, float background) {
        int different = 0;
        int touched = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (original.values()[i] == background) {
                touched += changed.values()[i] == background ? 0 : 1;
            } else if (changed.values()[i] != original.values()[i]) {
                different++;
            }
        }
        assertThat(touched).isZero();
        assertThat(different).isGreaterThan(4000);
    }

    @Test
    void looksOutsideTheirRangesSayWhichTheyAre() {
        assertThatThrownBy(() -> new Gamma(2)).hasMessageContaining("0.8..1.25");
        assertThatThrownBy(() -> new CtNoise(30, 1)).hasMessageContaining("0..10 HU");
        assertThatThrownBy(() -> BiasField.random(0.5, canvas, new SplittableRandom(1)))
                .hasMessageContaining("0..0.3");
        assertThatThrownBy(() ->
                        Draw.of(canvas, List.of(new CtNoise(5, 1)))
                                .apply(disc(9, Unit.GREY), Modality.CT, Unit.GREY))
                .hasMessage(
                        "augmentation noise needs CT in HU and this CT is in grey levels - its strength is given in HU - leave noise out of --augment, or prepare again with --ct-scale");
    }
}
