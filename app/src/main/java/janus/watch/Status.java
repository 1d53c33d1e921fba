package janus.watch;

import janus.run.RunFolder;
import java.time.Duration;
import java.time.Instant;

/// What a page says of a Run's progress.
///
/// @param view the Run
/// @param now the moment of the page
record Status(RunView view, Instant now) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ROWS_LATE = 3;

    long step() {
        return view.log().lastStep();
    }

    long total() {
        return view.record().recipe().total();
    }

    /// One word for the state.
    String badge() {
        return switch (view.state()) {
            case RunState.Running _ -> "running";
            case RunState.Finished _ -> "finished";
            case RunState.Stopped _ -> "stopped";
        };
    }

    /// What the state means, in a sentence.
    String sentence() {
        return switch (view.state()) {
            case RunState.Running _ when isLate() ->
                    "Nothing was written for %s, though a row is due every %d steps: the process may be asleep, waiting for a disk, or stuck."
                            .formatted(Wording.of(age()), view.record().cadence().log());
            case RunState.Running _ when step() == 0 ->
                    "The first row of the log is yet to come, after step %d."
                            .formatted(view.record().cadence().log());
            case RunState.Running _ when !view.tempo().warm() ->
                    "Warming up: until step %d only the discriminators learn, and steps are faster than later."
                            .formatted(view.record().recipe().optimisation().warmUp());
            case RunState.Running _ -> "Both generators learn.";
            case RunState.Finished _ -> "Trained to its last step.";
            case RunState.Stopped(long saved) -> stopped(saved);
        };
    }

    private String stopped(long saved) {
        RunFolder run = view.run();
        String how = "No process trains it: it was stopped, or failed, before its last step.";
        return run.isBegun()
                ? "%s It was saved after step %d; to go on from there:".formatted(how, saved)
                : how + " Nothing was saved yet: start it again, without --resume.";
    }

    /// The command that goes on with the Run; empty where there is none.
    String remedy() {
        return view.state() instanceof RunState.Stopped && view.run().isBegun()
                ? "janus finetune --data %s --out %s --resume"
                        .formatted(
                                Wording.quoted(view.record().data().folder()),
                                Wording.quoted(view.run().path().toString()))
                : "";
    }

    /// How long a step takes; a dash before that is known.
    String perStep() {
        return view.tempo().secondsPerStep().isPresent()
                ? Wording.ofStep(view.tempo().secondsPerStep().getAsDouble())
                : "–";
    }

    /// Time left; a dash where it isn't known or nobody works on it.
    String left() {
        boolean known = view.tempo().secondsPerStep().isPresent() && view.tempo().warm();
        if (!view.isRunning() || !known) {
            return "–";
        }
        double seconds = view.tempo().secondsPerStep().getAsDouble() * (total() - step());
        return "about " + Wording.of(Duration.ofSeconds(Math.round(seconds)));
    }

    /// How long ago the last row was written.
    String ago() {
        return step() == 0 ? "–" : Wording.of(age()) + " ago";
    }

    private Duration age() {
        return Duration.between(view.written(), now);
    }

    private boolean isLate() {
        double due = view.record().cadence().log() * view.tempo().secondsPerStep().orElse(0);
        Duration limit = Duration.ofSeconds(Math.round(ROWS_LATE * due));
        return step() > 0 && age().compareTo(limit.plus(PATIENCE)) > 0;
    }
}
