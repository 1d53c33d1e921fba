package janus.train;

import static org.assertj.core.api.Assertions.assertThat;

import janus.tensor.Device;
import janus.tensor.Tensors;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class ImagePoolTest {
    @Test
    void fillsFirstThenReturnsOldPicturesAboutEverySecondTime() {
        RandomGenerator random = new SplittableRandom(1);
        try (PointerScope _ = new PointerScope();
                ImagePool pool = new ImagePool(5)) {
            for (int i = 0; i < 5; i++) {
                assertThat(exchange(pool, i, random)).isEqualTo(i);
            }
            int older = 0;
            for (int i = 5; i < 405; i++) {
                older += exchange(pool, i, random) == i ? 0 : 1;
            }
            assertThat(older).isBetween(160, 240); // binomial(400, 0.5), 4 standard deviations
            assertThat(pool.pictures().names()).hasSize(5);
        }
    }

    @Test
    void withoutCapacityReturnsWhatCame() {
        try (PointerScope _ = new PointerScope();
                ImagePool pool = new ImagePool(0)) {
            assertThat(exchange(pool, 3, new SplittableRandom(1))).isEqualTo(3);
            assertThat(pool.pictures().names()).isEmpty();
        }
    }

    private static float exchange(ImagePool pool, int value, RandomGenerator random) {
        try (PointerScope _ = new PointerScope()) {
            Tensor picture = Tensors.of(new float[] {value}, Device.CPU, 1, 1, 1, 1);
            return Tensors.toFloats(pool.exchange(picture, random))[0];
        }
    }
}
