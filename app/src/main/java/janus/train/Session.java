package janus.train;

import com.google.errorprone.annotations.MustBeClosed;
import janus.checkpoint.CheckpointFile;
import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.encoding.ChannelPlan;
import janus.events.EventFile;
import janus.parallel.Group;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.tensor.NativeWork;
import janus.volume.Modality;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;

/// What worker 0 does for a Run from one start of the process to its end: the networks in memory,
/// the loop over the steps, all that is written. Steps are counted from the first warm-up step, so
/// a state says exactly where it stands.
final class Session implements AutoCloseable {
    private final Dataset dataset;
    private final RunFolder run;
    private final RunRecord record;
    private final Device device;
    private final Share share;
    private final CycleGan gan;
    private final long done;
    private final Saves saves;

    private Session(Place place, RunRecord record, CycleGan gan, long done) {
        this.dataset = place.dataset;
        this.run = place.run;
        this.device = place.device;
        this.share = new Share(place.group, record.recipe().batch());
        this.record = record;
        this.gan = gan;
        this.done = done;
        this.saves = new Saves(run, record, dataset.card());
    }

    /// Where a session takes place.
    ///
    /// @param dataset what is learned from
    /// @param run what is written
    /// @param device of the networks
    /// @param group who learns
    record Place(Dataset dataset, RunFolder run, Device device, Group group) {}

    /// A session before its first step, when nothing is written yet.
    @MustBeClosed
    static Session fresh(FineTuning.Request request, Group group) throws IOException {
        Place place = new Place(request.dataset(), request.run(), request.device(), group);
        RunRecord record = RunRecords.of(request, group);
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
        TrainingSlices.both(dataset, record.recipe()).requireFor(record.recipe(), dataset);
        SamplingCheck.notes(dataset, record.recipe());
        try {
            record.write(run.card());
            saves.save(gan, 0);
        } catch (IOException failure) {
            run.discard();
            throw failure;
        }
    }

    /// Tells the other workers what Run this is.
    void introduce() {
        share.group().told(record.text());
    }

    /// A session after the last saved step.
    @MustBeClosed
    static Session resumed(Place place, RunRecord record) throws IOException {
        RunFolder run = place.run;
        Sentry.restore(run);
        StartingPoint start = StartingPoint.resumed(record.start());
        CycleGan gan = new CycleGan(start.networks(record.recipe(), place.device), record.recipe());
        try {
            if (!Files.exists(run.state())) {
                throw new IOException(
                        "%s has no saved state yet - it was interrupted before the first save - start it again without --resume"
                                .formatted(run.path()));
            }
            long done = TrainingState.restore(CheckpointFile.read(run.state()), gan, place.device);
            checkUnfinished(run, record.recipe(), done);
            return new Session(place, record, gan, done);
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
    /// @param loaders threads that load slices
    /// @throws IOException when asked to end, the training diverges, the Run went wrong too often
    ///   or cannot be written
    End train(Progress progress, int loaders) throws IOException, InterruptedException {
        PairedSlices slices = TrainingSlices.both(dataset, record.recipe());
        Sentry sentry = sentry(slices);
        if (sentry.isRestart(done)) {
            saves.save(gan, done); // the generators' files are still those that went wrong
        }
        sentry.requireHope();
        boolean back = (done == 0 || sentry.owesLook(done)) && sentry.alarmed(gan, done);
        if (new Opening(back, done, sentry.drawn().seed()).told(share.group()).back()) {
            return End.GO_BACK;
        }
        gan.join(share);
        progress.started(sentry.title(), record.recipe().total());
        try (EventFile events = EventFile.open(run.events(), done + 1);
                Batches batches =
                        new Batches(
                                slices,
                                sentry.drawn(),
                                share,
                                new Batches.Loading(done, loaders))) {
            Journal journal = Journal.of(run, LossPart.of(record.recipe()), done, events);
            return train(batches, journal, sentry, progress);
        } finally {
            progress.finished();
        }
    }

    private Sentry sentry(PairedSlices slices) throws IOException {
        return Sentry.of(
                run,
                record.recipe(),
                Map.of(Modality.MR, slices.mr(), Modality.CT, slices.ct()),
                FineTuning.plan(dataset, record.recipe()));
    }

    private End train(Batches batches, Journal journal, Sentry sentry, Progress progress)
            throws IOException, InterruptedException {
        long total = record.recipe().total();
        Steps steps = new Steps(gan, sentry.drawn(), device, share);
        SampleSheet sheet = sheet();
        Losses sum = Losses.NONE;
        for (long step = done + 1; step <= total; step++) {
            Steps.Taught taught = attempt(steps, batches.next());
            sum = sum.plus(taught.losses());
            progress.advanced(step, taught.losses().summary());
            if (isLogged(step, total)) {
                row(step, steps.rate(step), sum, journal);
                sum = Losses.NONE;
            }
            sample(step, total, sheet, journal);
            if (record.cadence().saves(step, total)) {
                saves.save(gan, step);
                if (steps.goesBack(sentry.alarmed(gan, step))) {
                    return End.GO_BACK;
                }
            }
            checkEnding(taught, step, total);
        }
        return End.FINISHED;
    }

    /// A worker that is not alone can't leave by itself: all leave after the step in which one was
    /// asked to.
    private void checkEnding(Steps.Taught taught, long step, long total) throws IOException {
        boolean ending = share.group().isAlone() ? NativeWork.ending() : taught.ending();
        if (ending && step < total) {
            throw new IOException(
                    "%s was stopped at step %d of %d - the process was asked to end - add --resume to go on from the last save"
                            .formatted(run.path(), step, total));
        }
    }

    /// A step that would spoil the weights is not made, and ends the Run as it was saved last.
    private Steps.Taught attempt(Steps steps, Batches.Batch batch) throws IOException {
        try {
            return steps.learn(batch);
        } catch (Divergence divergence) {
            throw saves.diverged(batch.step() + 1, String.valueOf(divergence.getMessage()));
        }
    }

    private boolean isLogged(long step, long total) {
        return step % record.cadence().log() == 0 || step == total;
    }

    /// A row of the log: the mean of `sum`, of the steps since the row before.
    private void row(long step, double rate, Losses sum, Journal journal) throws IOException {
        long since = step % record.cadence().log();
        journal.row(step, rate, sum, since == 0 ? record.cadence().log() : (int) since);
    }

    /// Writes the sample sheet when it is due after `step`.
    private void sample(long step, long total, SampleSheet sheet, Journal journal)
            throws IOException {
        if (step % record.cadence().sample() == 0 || step == total) {
            sheet.write(gan, run.sample(step));
            journal.sheet(step);
        }
    }

    private SampleSheet sheet() throws IOException {
        Recipe recipe = record.recipe();
        ChannelPlan plan = FineTuning.plan(dataset, recipe);
        Map<Modality, TrainingSlices> from = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            TrainingSlices val = TrainingSlices.of(dataset, Split.VAL, modality, recipe);
            from.put(
                    modality,
                    val.count() > 0
                            ? val
                            : TrainingSlices.of(dataset, Split.TRAIN, modality, recipe));
        }
        return SampleSheet.of(from, plan, recipe.side());
    }

    @Override
    public void close() {
        gan.close();
    }
}
