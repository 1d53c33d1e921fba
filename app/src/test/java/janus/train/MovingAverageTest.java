package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.Architecture;
import janus.network.Initial;
import janus.network.ResnetGenerator;
import janus.tensor.Device;
import janus.tensor.Tensors;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.junit.jupiter.api.Test;

class MovingAverageTest {
    private static final String NAME = "model.1.bias";

    @Test
    void weightsAreTakenInByTheShareThatTheDecayLeaves() {
        try (ResnetGenerator learning = generator();
                MovingAverage average = MovingAverage.of(learning, 0.25)) {
            fill(learning, 11);
            average.follow(learning, 1); // decay 2/11: 11 of what came, 0 of what was
            assertThat(value(average.generator())).isCloseTo(9, within(1e-5f));
            fill(learning, 1);
            average.follow(learning, 2); // decay 3/12
            assertThat(value(average.generator())).isCloseTo(0.25f * 9 + 0.75f, within(1e-5f));
            average.follow(learning, 1000);
            assertThat(value(average.generator())).isCloseTo(1.5f, within(1e-5f));
            assertThat(value(learning)).isEqualTo(1);
        }
    }

    @Test
    void theDecayGrowsToTheOneThatWasAskedFor() {
        assertThat(MovingAverage.decayAt(1, 0.999)).isCloseTo(2.0 / 11, within(1e-12));
        assertThat(MovingAverage.decayAt(90, 0.999)).isCloseTo(0.91, within(1e-12));
        assertThat(MovingAverage.decayAt(100_000, 0.999)).isEqualTo(0.999);
    }

    private static ResnetGenerator generator() {
        return ResnetGenerator.of(
                Initial.weights(
                        ResnetGenerator.shapes(new Architecture.ResnetGenerator(3, 3, 2, 1)),
                        new SplittableRandom(1)),
                Device.CPU);
    }

    private static void fill(ResnetGenerator generator, double value) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            generator.weights().get(NAME).fill_(new Scalar(value));
        }
    }

    private static float value(ResnetGenerator generator) {
        try (PointerScope _ = new PointerScope()) {
            return Tensors.toFloats(generator.weights().get(NAME))[0];
        }
    }
}
