package janus.train;

import com.google.errorprone.annotations.MustBeClosed;
import janus.dataset.Dataset;
import janus.parallel.Group;
import janus.tensor.Device;
import janus.tensor.TensorMap;
import janus.work.Progress;
import java.io.IOException;

/// The session of a worker that does not lead: it learns with worker 0, has its state from there,
/// and writes nothing.
final class Follower implements AutoCloseable {
    private final PairedSlices slices;
    private final RunRecord record;
    private final Device device;
    private final Share share;
    private final CycleGan gan;

    private Follower(Dataset dataset, RunRecord record, Device device, Share share)
            throws IOException {
        this.slices = TrainingSlices.both(dataset, record.recipe());
        this.record = record;
        this.device = device;
        this.share = share;
        StartingPoint form = StartingPoint.resumed(record.start());
        this.gan = new CycleGan(form.networks(record.recipe(), device), record.recipe());
    }

    /// A session of `group` on `dataset`, of the Run that worker 0 has the `record` of.
    @MustBeClosed
    static Follower of(Dataset dataset, RunRecord record, Device device, Group group)
            throws IOException {
        Share share = new Share(group, record.recipe().batch());
        return new Follower(dataset, record, device, share);
    }

    /// Learns until worker 0's session ends.
    ///
    /// @param loaders threads that load slices
    /// @throws IOException when a process is asked to end, the training diverges or a slice can't
    ///   be read
    Session.End train(Progress progress, int loaders) throws IOException, InterruptedException {
        Opening opening = new Opening(false, 0, 0).told(share.group());
        if (opening.back()) {
            return Session.End.GO_BACK;
        }
        gan.join(share);
        Recipe drawn = record.recipe().withSeed(opening.seed());
        progress.started("finetune", drawn.total());
        try (Batches batches =
                new Batches(slices, drawn, share, new Batches.Loading(opening.done(), loaders))) {
            return train(batches, new Steps(gan, drawn, device, share), opening.done(), progress);
        } catch (Divergence divergence) {
            throw new IOException(
                    "%s - the training has diverged - worker 0 says what to do"
                            .formatted(divergence.getMessage()),
                    divergence);
        } finally {
            progress.finished();
        }
    }

    private Session.End train(Batches batches, Steps steps, long done, Progress progress)
            throws IOException, InterruptedException {
        long total = record.recipe().total();
        for (long step = done + 1; step <= total; step++) {
            Steps.Taught taught = steps.learn(batches.next());
            progress.advanced(step, taught.losses().summary());
            if (record.cadence().saves(step, total)) {
                gan.remembered().values().forEach(TensorMap::close);
                if (steps.goesBack(false)) {
                    return Session.End.GO_BACK;
                }
            }
            if (taught.ending() && step < total) {
                throw new IOException(
                        "the training was stopped at step %d of %d - a worker was asked to end - start all again with --resume"
                                .formatted(step, total));
            }
        }
        return Session.End.FINISHED;
    }

    @Override
    public void close() {
        gan.close();
    }
}
