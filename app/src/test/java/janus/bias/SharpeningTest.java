package janus.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SharpeningTest {
    /// Two tissues at 5 and 6, each blurred as the field's width of 0.15 has it.
    private static double[] twoTissues() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 5 + i % 2 + random.nextGaussian(0, 0.15 / 2.355);
        }
        return values;
    }

    @Test
    void valuesGoTowardsTheTissueTheyAreNear() {
        Sharpening sharpening = Sharpening.of(twoTissues());
        for (double tissue : new double[] {5, 6}) {
            assertThat(sharpening.of(tissue)).isCloseTo(tissue, within(0.01));
            assertThat(sharpening.of(tissue - 0.1)).isBetween(tissue - 0.08, tissue);
            assertThat(sharpening.of(tissue + 0.1)).isBetween(tissue, tissue + 0.08);
        }
    }

    @Test
    void orderStays() {
        Sharpening sharpening = Sharpening.of(twoTissues());
        double last = sharpening.of(4.8);
        for (double value = 4.8; value < 6.2; value += 0.01) {
            assertThat(sharpening.of(value)).isGreaterThanOrEqualTo(last - 1e-6);
            last = sharpening.of(value);
        }
    }
}
