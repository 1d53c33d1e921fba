package janus.bench;

import janus.metric.Metric;
import janus.metric.Range;
import janus.metric.Score;
import janus.metric.VolumePair;
import janus.metric.VolumeScores;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/// Prints `seconds` by the clock for checking a pair of 256x256x180 volumes and scoring it by the
/// paper's metrics on all cores, the median of five after two, and then `name score` of each. All
/// slices are the pair of [MetricsTimes]. Driven by `bench/metrics/volume.sh`.
public final class VolumeTimes {
    private static final int SLICES = 180;
    private static final int WARM_UP = 2;
    private static final int CALLS = 5;

    private VolumeTimes() {}

    /// Takes no arguments.
    public static void main(String[] args) {
        Slice slice = MetricsTimes.truth();
        Volume truth = volume(slice);
        Volume synthetic = volume(MetricsTimes.synthetic(slice));
        double[] seconds = new double[WARM_UP + CALLS];
        VolumeScores scores = scores(truth, synthetic);
        for (int call = 0; call < seconds.length; call++) {
            long start = System.nanoTime();
            scores = scores(truth, synthetic);
            seconds[call] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds, WARM_UP, seconds.length);
        System.out.printf(Locale.ROOT, "seconds %.4f%n", seconds[WARM_UP + CALLS / 2]);
        for (Metric metric : Metric.PAPER) {
            double score = scores.scores().getOrDefault(metric, none()).orNaN();
            System.out.printf(Locale.ROOT, "%s %.9f%n", metric.column(), score);
        }
    }

    private static Score none() {
        return new Score.Undefined("not asked for");
    }

    private static VolumeScores scores(Volume truth, Volume synthetic) {
        return VolumeScores.of(VolumePair.of(truth, synthetic, Range.GREY), Metric.PAPER);
    }

    private static Volume volume(Slice slice) {
        Size size = new Size(slice.width(), slice.height(), SLICES);
        Grid grid = new Grid(size, Spacing.ONE, Cosines.LPS, Vector.ZERO);
        return Volume.stack(grid, Collections.nCopies(SLICES, slice));
    }
}
