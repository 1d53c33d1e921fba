package janus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.Checkpoint;
import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InitialTest {
    /// 2.8 million weights of a discriminator: the standard error of their mean is 1.2e-5, of their
    /// deviation 8.5e-6; five of them are allowed.
    @Test
    void weightsAreNormalWithDeviation002AndBiasesZero() {
        Checkpoint fresh =
                Initial.weights(PatchGan.shapes(3, PatchGan.Form.of(64)), new SplittableRandom(1));
        double[] weights =
                fresh.tensors().entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith(".weight"))
                        .map(entry -> entry.getValue().values())
                        .flatMapToDouble(
                                all -> IntStream.range(0, all.length).mapToDouble(i -> all[i]))
                        .toArray();
        DoubleSummaryStatistics plain =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).summaryStatistics();
        double square =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * weights[i]).sum();
        assertThat(weights).hasSize(2_763_776);
        assertThat(plain.getAverage()).isCloseTo(0, within(6e-5));
        assertThat(Math.sqrt(square / weights.length)).isCloseTo(0.02, within(4.3e-5));
        assertThat(plain.getMax())
                .isBetween(0.09, 0.13); // the largest of so many: about 5 deviations
        assertThat(fresh.tensors().get("model.2.bias").values()).containsOnly(0);
    }

    @Test
    void oneSeedGivesOneStart() {
        var shapes = PatchGan.shapes(3, PatchGan.Form.of(2));
        float[] first =
                Initial.weights(shapes, new SplittableRandom(7))
                        .tensors()
                        .get("model.2.weight")
                        .values();
        assertThat(
                        Initial.weights(shapes, new SplittableRandom(7))
                                .tensors()
                                .get("model.2.weight")
                                .values())
                .isEqualTo(first);
        assertThat(
                        Initial.weights(shapes, new SplittableRandom(8))
                                .tensors()
                                .get("model.2.weight")
                                .values())
                .isNotEqualTo(first);
    }
}
