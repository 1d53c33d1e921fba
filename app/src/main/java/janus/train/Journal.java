package janus.train;

import janus.events.EventFile;
import janus.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a Run tells while it trains: the rows of `log.csv`, and the same with the sample sheets for
/// TensorBoard. Time is measured from row to row, sheets and saves included.
final class Journal {
    private static final double NANOS = 1e9;

    private final RunFolder run;
    private final List<LossPart> parts;
    private final RunLog log;
    private final EventFile events;
    private long lastNanos = System.nanoTime();

    private Journal(RunFolder run, List<LossPart> parts, RunLog log, EventFile events) {
        this.run = run;
        this.parts = parts;
        this.log = log;
        this.events = events;
    }

    /// The journal of the losses' `parts` of `run` after `done` steps: rows of later ones are taken
    /// back. `events` begin behind `done`.
    static Journal of(RunFolder run, List<LossPart> parts, long done, EventFile events)
            throws IOException {
        RunLog log = RunLog.upTo(done, run.log(), parts);
        return new Journal(run, parts, log, events);
    }

    /// Tells that the `steps` up to `step` had `mean` losses; the rate is that of `step`.
    void row(long step, double learningRate, Losses mean, int steps) throws IOException {
        long now = System.nanoTime();
        double seconds = (now - lastNanos) / NANOS / steps;
        lastNanos = now;
        log.add(step, learningRate, mean, seconds);
        Map<String, Double> scalars = new LinkedHashMap<>();
        for (LossPart part : parts) {
            if (!Double.isNaN(mean.of(part))) {
                scalars.put("loss/" + part.column(), mean.of(part));
            }
        }
        scalars.put("learning_rate", learningRate);
        scalars.put(RunLog.SECONDS, seconds);
        events.scalars(step, scalars);
    }

    /// Tells of the sample sheet written after `step`.
    void sheet(long step) throws IOException {
        events.image(step, "samples", Files.readAllBytes(run.sample(step)));
    }
}
