package janus.train;

import com.google.errorprone.annotations.MustBeClosed;
import janus.augment.Draw;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/// One process's share of a Run: the networks in memory and the loop over the steps. Steps are
/// counted from the first warm-up step, so a state says exactly where it stands.
final class Session implements AutoCloseable {
    private static final int SAMPLES = 3;

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
        PairedSlices.of(slices(Modality.MR, Split.TRAIN), slices(Modality.CT, Split.TRAIN))
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

    /// Trains to the last step, or to the end of the step in which the process is asked to end.
    ///
    /// @throws IOException when asked to end, the training diverges, or the Run cannot be written
    void train(Progress progress) throws IOException, InterruptedException {
        Recipe recipe = record.recipe();
        long total = recipe.total();
        TrainingSlices mr = slices(Modality.MR, Split.TRAIN);
        TrainingSlices ct = slices(Modality.CT, Split.TRAIN);
        SampleSheet sheet = sheet();
        progress.started("finetune", total);
        try (EventFile events = EventFile.open(run.events(), done + 1);
                Batches batches = new Batches(mr, ct, recipe, done)) {
            Journal journal = Journal.of(run, LossPart.of(recipe), done, events);
            Losses sum = Losses.NONE;
            for (long step = done + 1; step <= total; step++) {
                Losses losses = attempt(batches.next());
                sum = sum.plus(losses);
                progress.advanced(step, losses.summary());
                sum = logged(step, total, sum, journal);
                sample(step, total, sheet, journal);
                keep(step, total);
                checkEnding(step, total);
            }
        } finally {
            progress.finished();
        }
    }

    private void checkEnding(long step, long total) throws IOException {
        if (NativeWork.ending() && step < total) {
            throw new IOException(
                    "%s was stopped at step %d of %d - the process was asked to end - add --resume to go on from the last save"
                            .formatted(run.path(), step, total));
        }
    }

    /// A step that would spoil the weights is not made, and ends the Run as it was saved last.
    private Losses attempt(Batches.Batch batch) throws IOException {
        try {
            return step(batch);
        } catch (Divergence divergence) {
            throw saves.diverged(batch.step() + 1, String.valueOf(divergence.getMessage()));
        }
    }

    private Losses step(Batches.Batch batch) {
        Recipe recipe = record.recipe();
        CycleGan.Stage stage = stage(batch.step());
        long side = recipe.side();
        try (PointerScope _ = new PointerScope()) {
            Tensor mr = Tensors.of(batch.mr(), device, recipe.pictures(), 3, side, side);
            Tensor ct = Tensors.of(batch.ct(), device, recipe.pictures(), 3, side, side);
            return gan.step(
                    new Pictures(mr, ct),
                    stage,
                    new SplittableRandom(~recipe.seed() + batch.step()));
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

    /// Writes the state when it is due after `step`.
    private void keep(long step, long total) throws IOException {
        if (step % record.cadence().save() == 0 || step == total) {
            saves.save(gan, step);
        }
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
        Map<Modality, List<float[]>> samples = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            TrainingSlices val = slices(modality, Split.VAL);
            TrainingSlices from = val.count() > 0 ? val : slices(modality, Split.TRAIN);
            List<float[]> channels = new ArrayList<>();
            for (int i = 0; i < Math.min(SAMPLES, from.count()); i++) {
                int index = (2 * i + 1) * from.count() / (2 * SAMPLES);
                channels.add(from.channels(index, Draw.of(from.canvas(), List.of())));
            }
            samples.put(modality, channels);
        }
        ChannelPlan plan = FineTuning.plan(dataset, record.recipe());
        return new SampleSheet(samples, plan, record.recipe().side());
    }

    @Override
    public void close() {
        gan.close();
    }
}
