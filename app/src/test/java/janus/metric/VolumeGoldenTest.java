package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Mask;
import janus.volume.Size;
import janus.volume.Volume;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The values that `bench/golden/volumes.py` computes with NumPy, SciPy and scikit-image.
class VolumeGoldenTest {
    /// Of the number itself: both sides compute in 64 bits, the peer halves by Fourier transform.
    private static final double ROUNDING = 1e-9;

    @TestFactory
    Stream<DynamicTest> everyVolumeHasItsGoldenValues() throws IOException {
        return GoldenCases.of("volumes.json", VolumeGoldenTest::check, "columns", "rows", "slices");
    }

    private static Size size(JsonNode golden) {
        return new Size(
                golden.get("columns").asInt(),
                golden.get("rows").asInt(),
                golden.get("slices").asInt());
    }

    private static void check(JsonNode golden) {
        MadeUpVolumes made = new MadeUpVolumes(golden.get("kind").asString(), size(golden));
        assertThat(sum(made.truth())).isEqualTo(golden.get("truth_sum").asLong());
        assertThat(sum(made.synthetic())).isEqualTo(golden.get("synthetic_sum").asLong());
        boolean masked = golden.get("masked").asBoolean();
        boolean[] inside = made.octahedron();
        if (!masked) {
            Arrays.fill(inside, true);
        }
        VolumePair pair = masked ? made.masked() : made.whole();
        JsonNode scores = golden.get("scores");
        check(scores, new Ssim3d(), new Ssim3d().of(pair));
        check(scores, new Flicker(), new Flicker().of(pair));
        check(scores, new SynthradMsSsim(), new SynthradMsSsim().of(pair));
        for (Pooled pooled : List.of(new SynthradMae(), new SynthradPsnr())) {
            check(scores, pooled, pooled(pooled, made, inside));
        }
    }

    private static Score pooled(Pooled metric, MadeUpVolumes made, boolean[] inside) {
        Pooled.Pool pool = metric.pool();
        Size size = made.size();
        Volume truth = made.truth();
        Volume synthetic = made.synthetic();
        for (int k = 0; k < size.slices(); k++) {
            boolean[] flags =
                    Arrays.copyOfRange(inside, k * size.inSlice(), (k + 1) * size.inSlice());
            Mask mask = Mask.of(size.columns(), size.rows(), flags);
            pool.add(
                    Pair.of(truth.slice(k), synthetic.slice(k), made.range(), mask)
                            .in(made.unit()));
        }
        return pool.score();
    }

    private static void check(JsonNode scores, Metric metric, Score score) {
        JsonNode expected = scores.get(metric.column());
        if (expected == null) { // not HU
            assertThat(score.orNaN()).as(metric.column()).isNaN();
        } else {
            double tolerance = ROUNDING * Math.max(1, Math.abs(expected.asDouble()));
            assertThat(score.orNaN())
                    .as(metric.column())
                    .isCloseTo(expected.asDouble(), within(tolerance));
        }
    }

    private static long sum(Volume volume) {
        long sum = 0;
        for (float value : volume.voxels()) {
            sum += (long) value;
        }
        return sum;
    }
}
