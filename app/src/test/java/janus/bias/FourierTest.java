package janus.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FourierTest {
    private static final int COUNT = 16;

    private static double[] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(COUNT, -1, 1).toArray();
    }

    @Test
    void itIsTheSumThatDefinesIt() {
        double[] real = random(1);
        double[] imaginary = random(2);
        double[] re = real.clone();
        double[] im = imaginary.clone();
        Fourier.forward(re, im);
        for (int k = 0; k < COUNT; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int n = 0; n < COUNT; n++) {
                double angle = -2 * Math.PI * k * n / COUNT;
                sumRe += real[n] * Math.cos(angle) - imaginary[n] * Math.sin(angle);
                sumIm += real[n] * Math.sin(angle) + imaginary[n] * Math.cos(angle);
            }
            assertThat(re[k]).isCloseTo(sumRe, within(1e-12));
            assertThat(im[k]).isCloseTo(sumIm, within(1e-12));
        }
    }

    @Test
    void backwardUndoesForward() {
        double[] re = random(3);
        double[] im = random(4);
        Fourier.forward(re, im);
        Fourier.backward(re, im);
        assertThat(re).containsExactly(random(3), within(1e-12));
        assertThat(im).containsExactly(random(4), within(1e-12));
    }
}
