package janus.watch;

import janus.run.TrainingLog;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/// How fast a Run goes, by the rows of its log.
///
/// @param secondsPerStep the median of the last rows; empty before there is one
/// @param warm whether the generators learn already: steps of the warm-up are faster
record Tempo(OptionalDouble secondsPerStep, boolean warm) {
    private static final int ROWS = 10;

    /// The tempo at the end of `log`, of a Run whose warm-up has `warmUp` steps. Where the log
    /// holds no seconds, as in Runs of an older Janus, `elapsed` since the first step is shared
    /// out.
    static Tempo of(TrainingLog log, int warmUp, Duration elapsed) {
        boolean warm = log.lastStep() > warmUp;
        double[] steps = log.steps();
        double[] seconds = log.column("seconds_per_step");
        double[] last = new double[Math.min(ROWS, seconds.length)];
        int count = 0;
        for (int i = seconds.length - 1; i >= 0 && count < last.length; i--) {
            if (Double.isFinite(seconds[i]) && (steps[i] > warmUp) == warm) {
                last[count++] = seconds[i];
            }
        }
        if (count == 0) {
            return new Tempo(
                    log.lastStep() > 0 && elapsed.isPositive()
                            ? OptionalDouble.of(elapsed.toSeconds() / (double) log.lastStep())
                            : OptionalDouble.empty(),
                    warm);
        }
        double[] known = Arrays.copyOf(last, count);
        Arrays.sort(known);
        return new Tempo(OptionalDouble.of(known[count / 2]), warm);
    }
}
