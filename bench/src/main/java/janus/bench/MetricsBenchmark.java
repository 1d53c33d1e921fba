package janus.bench;

import janus.metric.Metric;
import janus.metric.Pair;
import janus.metric.Range;
import janus.metric.Score;
import janus.volume.Slice;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The paper's metrics, one by one, on the pair of [MetricsTimes]: `java -cp
/// "bench/target/classes:app/target/janus.jar:app/target/lib/*:bench/target/lib/*"
/// org.openjdk.jmh.Main Metrics`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MetricsBenchmark {
    private final Slice truth = MetricsTimes.truth();
    private final Slice synthetic = MetricsTimes.synthetic(truth);
    private final Pair pair = Pair.of(truth, synthetic, Range.GREY);

    /// Checks both slices.
    @Benchmark
    public Pair pair() {
        return Pair.of(truth, synthetic, Range.GREY);
    }

    @Benchmark
    public Score psnr() {
        return Metric.PAPER.get(0).of(pair);
    }

    @Benchmark
    public Score ssim() {
        return Metric.PAPER.get(1).of(pair);
    }

    @Benchmark
    public Score uqi() {
        return Metric.PAPER.get(2).of(pair);
    }

    @Benchmark
    public Score vif() {
        return Metric.PAPER.get(3).of(pair);
    }
}
