package janus.train;

import com.google.errorprone.annotations.MustBeClosed;
import janus.checkpoint.CheckpointFile;
import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.encoding.ChannelPlan;
import janus.events.EventFile;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.tensor.NativeWork;
import janus.tensor.Tensors;
import janus.volume.Modality;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/// One process's share of a Run: the networks in memory and the loop over the steps. Steps are
/// counted from the first warm-up step, so a state says exactly where it stands.
final class Session implements AutoCloseable {
    private final Dataset dataset;
    private final RunFolder run;
    private final RunRecord record;
    private final Device device;
    private final CycleGan gan;
    private final long done;
    private final Saves saves;

    private Session(Place place, RunRecord record, CycleGan gan, long done) {
        this.dataset = place.dataset;
        this.run = place.run;
        this.device = place.device;
        this.record = record;
        this.gan = gan;
        this.done = done;
        this.saves = new Saves(run, record, dataset.card());
    }

    private record Place(Dataset dataset, RunFolder run, Device device) {}

    /// A session before its first step, when nothing is written yet.
    @MustBeClosed
    static Session fresh(FineTuning.Request request) throws IOException {
        Place place = new Place(request.dataset(), request.run(), request.device());
        RunRecord record = RunRecords.of(request);
        FineTuning.plan(request.dataset(), request.recipe()); // an encoding that can't be is told
        CycleGan gan =
                new CycleGan(
                        request.start().networks(request.recipe(), request.device()),
                        request.recipe());
        return new Session(place, record, gan, 0);
    }

    /// Writes the record and the state before the first step, both or none.
    void begin() throws IOException {
        sheet(); // slices that can't be read are told before anything is written
        new PairedSlices(slices(Modality.MR, Split.TRAIN), slices(Modality.CT, Split.TRAIN))
                .requireFor(record.recipe(), dataset);
        SamplingCheck.notes(dataset, record.recipe());
        try {
            record.write(run.card());
            saves.save(gan, 0);
        } catch (IOException failure) {
            run.discard();
            throw failure;
        }
    }

    /// A session after the last saved step.
    @MustBeClosed
    static Session resumed(Dataset dataset, RunFolder run, RunRecord record, Device device)
            throws IOException {
        Sentry.restore(run);
        StartingPoint start = StartingPoint.resumed(record.start());
        CycleGan gan = new CycleGan(start.networks(record.recipe(), device), record.recipe());
        try {
            if (!Files.exists(run.state())) {
                throw new IOException(
                        "%s has no saved state yet - it was interrupted before the first save - start it again without --resume"
                                .formatted(run.path()));
            }
            long done = TrainingState.restore(CheckpointFile.read(run.state()), gan, device);
            checkUnfinished(run, record.recipe(), done);
            return new Session(new Place(dataset, run, device), record, gan, done);
        } catch (IOException | RuntimeException failure) {
            gan.close();
            throw failure;
        }
    }

    private static void checkUnfinished(RunFolder run, Recipe recipe, long done)
            throws IOException {
        if (done >= recipe.total()) {
            throw new IOException(
                    "%s is finished (step %d of %d) - there is nothing left to go on with - translate with it, or start a new Run from it with --from %s"
                            .formatted(run.path(), done, recipe.total(), run.path()));
        }
    }

    /// How a session ended.
    enum End {
        /// The last step is done.
        FINISHED,
        /// The training went wrong: the clean state shall be resumed.
        GO_BACK
    }

    /// Trains to the last step, to the end of the step in which the process is asked to end, or
    /// until the Run must go back.
    ///
    /// @throws IOException when asked to end, the training diverges, the Run went wrong too often
    ///   or cannot be written
    End train(Progress progress) throws IOException, InterruptedException {
        TrainingSlices mr = slices(Modality.MR, Split.TRAIN);
        TrainingSlices ct = slices(Modality.CT, Split.TRAIN);
        ChannelPlan plan = FineTuning.plan(dataset, record.recipe());
        Sentry sentry =
                Sentry.of(run, record.recipe(), Map.of(Modality.MR, mr, Modality.CT, ct), plan);
        if (sentry.isRestart(done)) {
            saves.save(gan, done); // the generators' files are still those that went wrong
        }
        sentry.requireHope();
        if ((done == 0 || sentry.owesLook(done)) && sentry.alarmed(gan, done)) {
            return End.GO_BACK;
        }
        progress.started(sentry.title(), record.recipe().total());
        try (EventFile events = EventFile.open(run.events(), done + 1);
                Batches batches = new Batches(mr, ct, sentry.drawn(), done)) {
            Journal journal = Journal.of(run, LossPart.of(record.recipe()), done, events);
            return train(batches, journal, sentry, progress);
        } finally {
            progress.finished();
        }
    }

    private End train(Batches batches, Journal journal, Sentry sentry, Progress progress)
            throws IOException, InterruptedException {
        long total = record.recipe().total();
        long seed = sentry.drawn().seed();
        SampleSheet sheet = sheet();
        Losses sum = Losses.NONE;
        for (long step = done + 1; step <= total; step++) {
            Losses losses = attempt(batches.next(), seed);
            sum = sum.plus(losses);
            progress.advanced(step, losses.summary());
            sum = logged(step, total, sum, journal);
            sample(step, total, sheet, journal);
            if (keep(step, total) && sentry.alarmed(gan, step)) {
                return End.GO_BACK;
            }
            checkEnding(step, total);
        }
        return End.FINISHED;
    }

    private void checkEnding(long step, long total) throws IOException {
        if (NativeWork.ending() && step < total) {
            throw new IOException(
                    "%s was stopped at step %d of %d - the process was asked to end - add --resume to go on from the last save"
                            .formatted(run.path(), step, total));
        }
    }

    /// A step that would spoil the weights is not made, and ends the Run as it was saved last.
    private Losses attempt(Batches.Batch batch, long seed) throws IOException {
        try {
            return step(batch, seed);
        } catch (Divergence divergence) {
            throw saves.diverged(batch.step() + 1, String.valueOf(divergence.getMessage()));
        }
    }

    private Losses step(Batches.Batch batch, long seed) {
        Recipe recipe = record.recipe();
        CycleGan.Stage stage = stage(batch.step());
        long side = recipe.side();
        try (PointerScope _ = new PointerScope()) {
            Tensor mr = Tensors.of(batch.mr(), device, recipe.pictures(), 3, side, side);
            Tensor ct = Tensors.of(batch.ct(), device, recipe.pictures(), 3, side, side);
            return gan.step(
                    new Pictures(mr, ct), stage, new SplittableRandom(~seed + batch.step()));
        }
    }

    private CycleGan.Stage stage(long step) {
        Recipe recipe = record.recipe();
        if (step < recipe.optimisation().warmUp()) {
            return new CycleGan.Stage.WarmUp(recipe.optimisation().learningRate());
        }
        double rate = rate(step + 1);
        return recipe.isPaired(step)
                ? new CycleGan.Stage.Paired(rate)
                : new CycleGan.Stage.Full(rate);
    }

    /// Numbers generator steps from 1 behind the warm-up.
    private double rate(long step) {
        Recipe recipe = record.recipe();
        long generatorStep = step - recipe.optimisation().warmUp();
        return recipe.optimisation().rateAt(generatorStep - 1, recipe.steps());
    }

    /// Adds a row to the log when one is due after `step` and returns the sum of losses not yet
    /// logged.
    private Losses logged(long step, long total, Losses sum, Journal journal) throws IOException {
        long since = step % record.cadence().log();
        if (since != 0 && step != total) {
            return sum;
        }
        int steps = since == 0 ? record.cadence().log() : (int) since;
        journal.row(step, rate(step), sum, steps);
        return Losses.NONE;
    }

    /// Writes the sample sheet when it is due after `step`.
    private void sample(long step, long total, SampleSheet sheet, Journal journal)
            throws IOException {
        if (step % record.cadence().sample() == 0 || step == total) {
            sheet.write(gan, run.sample(step));
            journal.sheet(step);
        }
    }

    /// Writes the state when it is due after `step`; whether it was.
    private boolean keep(long step, long total) throws IOException {
        boolean due = step % record.cadence().save() == 0 || step == total;
        if (due) {
            saves.save(gan, step);
        }
        return due;
    }

    private TrainingSlices slices(Modality modality, Split split) {
        Recipe recipe = record.recipe();
        ChannelPlan plan = FineTuning.plan(dataset, recipe);
        return new TrainingSlices(
                dataset,
                split,
                modality,
                new TrainingSlices.Form(plan.of(modality), recipe.side()));
    }

    private SampleSheet sheet() throws IOException {
        Map<Modality, TrainingSlices> from = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            TrainingSlices val = slices(modality, Split.VAL);
            from.put(modality, val.count() > 0 ? val : slices(modality, Split.TRAIN));
        }
        ChannelPlan plan = FineTuning.plan(dataset, record.recipe());
        return SampleSheet.of(from, plan, record.recipe().side());
    }

    @Override
    public void close() {
        gan.close();
    }
}
