package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VolumeScoresTest {
    private static final Size SIZE = new Size(44, 45, 35); // more than two batches of slices
    private static final MadeUpVolumes MADE = new MadeUpVolumes("hu", SIZE);

    private static VolumeScores scores(VolumePair pair) {
        return VolumeScores.of(pair, Metric.ALL);
    }

    @Test
    void windowedMetricsAreMeansOverSlices() {
        VolumePair whole = MADE.whole();
        Map<Metric, Score> scores = scores(whole).scores();
        for (Metric metric : List.of(new Ssim(), new Uqi(), new Vif(), new Gmsd())) {
            double mean =
                    IntStream.range(0, SIZE.slices())
                            .mapToDouble(k -> metric.of(whole.slice(k)).orNaN())
                            .average()
                            .orElseThrow();
            assertThat(scores.get(metric).orNaN()).isCloseTo(mean, within(1e-12));
        }
    }

    @Test
    void otherMetricsAreOverAllVoxels() {
        VolumePair whole = MADE.whole();
        float[][] voxels = whole.voxels();
        double squares = 0;
        for (int i = 0; i < voxels[0].length; i++) {
            squares += Math.pow((double) voxels[1][i] - voxels[0][i], 2);
        }
        VolumeScores all = scores(whole);
        double rmse = Math.sqrt(squares / voxels[0].length);
        assertThat(all.scores().get(new Rmse()).orNaN()).isCloseTo(rmse, within(1e-9));
        assertThat(all.voxels()).isEqualTo(SIZE.voxels());
        Pooled.Pool ncc = new Ncc().pool();
        IntStream.range(0, SIZE.slices()).forEach(k -> ncc.add(whole.slice(k)));
        assertThat(all.scores().get(new Ncc())).isEqualTo(ncc.score());
    }

    @Test
    void slicesOutsideTheMaskDontCount() {
        boolean[] inside = new boolean[SIZE.voxels()];
        Arrays.fill(inside, 20 * SIZE.inSlice(), 22 * SIZE.inSlice(), true);
        inside[20 * SIZE.inSlice()] = false; // so slice 21 is the fullest
        VolumePair pair = VolumePair.of(MADE.truth(), MADE.synthetic(), Range.HU, inside);
        VolumeScores all = scores(pair);
        assertThat(all.slices()).isEqualTo(2);
        assertThat(all.voxels()).isEqualTo(2L * SIZE.inSlice() - 1);
        assertThat(all.fullest()).isEqualTo(21);
        double mean =
                (new Ssim().of(pair.slice(20)).orNaN() + new Ssim().of(pair.slice(21)).orNaN()) / 2;
        assertThat(all.scores().get(new Ssim()).orNaN()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void oneThreadAndManyGiveTheSame() throws ExecutionException, InterruptedException {
        VolumePair masked = MADE.masked();
        try (ForkJoinPool alone = new ForkJoinPool(1);
                ForkJoinPool many = new ForkJoinPool(7)) {
            VolumeScores one = alone.submit(() -> scores(masked)).get();
            assertThat(many.submit(() -> scores(masked)).get()).isEqualTo(one);
        }
    }

    @Test
    void metricsKeepTheOrderTheyWereAskedIn() {
        assertThat(scores(MADE.whole()).scores().keySet()).containsExactlyElementsOf(Metric.ALL);
    }
}
