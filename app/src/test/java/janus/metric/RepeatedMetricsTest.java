package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Slice;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Threads keep what they compute in; what an earlier pair left there must not be seen.
class RepeatedMetricsTest {
    private static final List<Pair> PAIRS =
            List.of(
                    new MadeUpPair("grey", 300, 97).whole(),
                    new MadeUpPair("hu", 64, 45).masked(),
                    huge(),
                    new MadeUpPair("unrelated", 177, 190).masked(),
                    new MadeUpPair("hu", 41, 41).whole());

    static Stream<Metric> windowed() {
        return Stream.of(
                new Ssim(), new Uqi(), new Vif(), new SsimSkimage(), new UqiSewar(), new MsSsim());
    }

    @ParameterizedTest
    @MethodSource("windowed")
    void scoresOfAThreadThatHasSeenOtherPairsAreAFreshOnes(Metric metric) {
        List<Score> fresh =
                PAIRS.stream().map(pair -> onANewThread(() -> metric.of(pair))).toList();
        List<Score> used =
                onANewThread(() -> {
                    PAIRS.reversed().forEach(metric::of);
                    return PAIRS.stream().map(metric::of).toList();
                });
        assertThat(used).isEqualTo(fresh);
        assertThat(fresh)
                .allMatch(score -> !Double.isNaN(score.orNaN()) || metric.equals(new MsSsim()));
    }

    @Test
    void errorsOfAFrameAreCounted() {
        SplittableRandom random = new SplittableRandom(5);
        float[] truth = framed(random, 7);
        float[] synthetic = framed(random, -2);
        Errors errors =
                Errors.of(
                        Pair.of(Slice.of(30, 20, truth), Slice.of(30, 20, synthetic), Range.GREY));
        double signed = 0;
        double absolute = 0;
        double squared = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = synthetic[i] - truth[i];
            signed += error;
            absolute += Math.abs(error);
            squared += error * error;
        }
        assertThat(errors.signed()).isCloseTo(signed, within(1e-9));
        assertThat(errors.absolute()).isCloseTo(absolute, within(1e-9));
        assertThat(errors.squared()).isCloseTo(squared, within(1e-6));
        assertThat(errors.count()).isEqualTo(600);
    }

    private static float[] framed(SplittableRandom random, float frame) {
        float[] pixels = new float[30 * 20];
        for (int i = 0; i < pixels.length; i++) {
            boolean inside = i % 30 > 4 && i % 30 < 21 && i / 30 > 6 && i / 30 < 15;
            pixels[i] = inside ? random.nextInt(256) : frame;
        }
        return pixels;
    }

    /// Values whose squares are far beyond those of the others.
    private static Pair huge() {
        MadeUpPair small = new MadeUpPair("grey", 90, 120);
        return Pair.of(times(small.truth()), times(small.synthetic()), new Range(0, 1e30));
    }

    private static Slice times(Slice slice) {
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 1e27f;
        }
        return Slice.of(slice.width(), slice.height(), values);
    }

    private static <T> T onANewThread(Supplier<T> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return CompletableFuture.supplyAsync(work, thread).join();
        }
    }
}
