package janus.rigid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.tensor.Device;
import janus.tensor.Tensors;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

final class LikenessTest {
    private static final int BINS = 16;
    private static final Likeness LIKENESS = new Likeness(BINS);

    private static double of(float[] fixed, float[] moving, float[] counts) {
        try (PointerScope _ = new PointerScope()) {
            Tensor rows = LIKENESS.rows(tensor(fixed));
            return LIKENESS.of(rows, tensor(moving), tensor(counts).to(ScalarType.Double))
                    .item_double();
        }
    }

    private static Tensor tensor(float[] values) {
        return Tensors.of(values, Device.CPU, values.length);
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] uniform(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    /// By the definition, with a B-spline as the threefold convolution of a box has it.
    private static double slowly(float[] fixed, float[] moving) {
        double[][] joint = new double[BINS][BINS];
        for (int i = 0; i < fixed.length; i++) {
            int row = Math.min(BINS - 1, (int) (fixed[i] * BINS));
            double place = 1 + moving[i] * (BINS - 3);
            for (int bin = 0; bin < BINS; bin++) {
                joint[row][bin] += spline(place - bin) / fixed.length;
            }
        }
        double[] rows = new double[BINS];
        double[] columns = new double[BINS];
        double together = 0;
        for (int row = 0; row < BINS; row++) {
            for (int column = 0; column < BINS; column++) {
                rows[row] += joint[row][column];
                columns[column] += joint[row][column];
                together += surprise(joint[row][column]);
            }
        }
        double apart =
                Arrays.stream(rows).map(LikenessTest::surprise).sum()
                        + Arrays.stream(columns).map(LikenessTest::surprise).sum();
        return apart / together;
    }

    private static double surprise(double p) {
        return p > 0 ? -p * Math.log(p) : 0;
    }

    /// The cubic B-spline by truncated powers.
    private static double spline(double x) {
        double sum = 0;
        int[] binomial = {1, -4, 6, -4, 1};
        for (int k = 0; k <= 4; k++) {
            double power = Math.max(0, x + 2 - k);
            sum += binomial[k] * power * power * power / 6;
        }
        return sum;
    }

    @Test
    void itIsWhatTheDefinitionSays() {
        float[] fixed = uniform(1, 3000);
        float[] moving = uniform(2, 3000);
        for (int i = 0; i < moving.length; i++) {
            moving[i] = 1 - 0.7f * fixed[i] - 0.3f * moving[i]; // inverted, and noisy
        }
        assertThat(of(fixed, moving, ones(3000)))
                .isCloseTo(slowly(fixed, moving), within(1e-5)) // float32 places
                .isGreaterThan(1.1);
    }

    @Test
    void valuesThatKnowNothingOfOneAnotherAreNotAlike() {
        // a histogram of n pairs in 256 bins looks alike by about 225 / (2 n 5.2), here 0.0005
        assertThat(of(uniform(1, 40_000), uniform(2, 40_000), ones(40_000))).isBetween(1.0, 1.001);
    }

    @Test
    void pairsThatDoNotCountChangeNothing() {
        float[] fixed = uniform(1, 2000);
        float[] moving = fixed.clone();
        float[] counts = ones(2000);
        for (int i = 1000; i < 2000; i++) {
            counts[i] = 0;
            moving[i] = 0.5f;
        }
        float[] first = Arrays.copyOf(fixed, 1000);
        assertThat(of(fixed, moving, counts)).isCloseTo(of(first, first, ones(1000)), within(1e-9));
    }
}
