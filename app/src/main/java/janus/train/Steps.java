package janus.train;

import janus.parallel.Group;
import janus.tensor.Device;
import janus.tensor.NativeWork;
import janus.tensor.Tensors;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/// The steps of a Run, as every worker makes them: a batch in, networks that know more, losses out.
///
/// @param gan the networks
/// @param recipe how they learn; its seed is that of the session's draws
/// @param device where they are
/// @param share which part of every batch this worker takes
record Steps(CycleGan gan, Recipe recipe, Device device, Share share) {
    /// What came of a step.
    ///
    /// @param losses means over all workers
    /// @param ending whether the process of a worker was asked to end
    record Taught(Losses losses, boolean ending) {}

    /// Learns from `batch`.
    ///
    /// @throws Divergence when a loss or a gradient is not finite: the step is not made then
    /// @throws janus.parallel.WorkerLost when another worker is gone
    Taught learn(Batches.Batch batch) {
        long side = recipe.side();
        long pictures = share.pictures(recipe);
        try (PointerScope _ = new PointerScope()) {
            Tensor mr = Tensors.of(batch.mr(), device, pictures, 3, side, side);
            Tensor ct = Tensors.of(batch.ct(), device, pictures, 3, side, side);
            Losses own =
                    gan.step(
                            new Pictures(mr, ct),
                            stage(batch.step()),
                            new SplittableRandom(~recipe.seed() + batch.step()));
            return own.taught(group(), NativeWork.ending());
        }
    }

    private CycleGan.Stage stage(long step) {
        if (step < recipe.optimisation().warmUp()) {
            return new CycleGan.Stage.WarmUp(recipe.optimisation().learningRate());
        }
        double rate = rate(step + 1);
        return recipe.isPaired(step)
                ? new CycleGan.Stage.Paired(rate)
                : new CycleGan.Stage.Full(rate);
    }

    /// The learning rate of `step`, from 1 with the warm-up.
    double rate(long step) {
        long generatorStep = step - recipe.optimisation().warmUp();
        return recipe.optimisation().rateAt(generatorStep - 1, recipe.steps());
    }

    /// After a save: whether worker 0 found that the Run must go `back`, which the others don't
    /// know. If it need not, all go on from what worker 0 has learned.
    boolean goesBack(boolean back) {
        boolean goes = group().told(back ? 1 : 0)[0] == 1;
        if (!goes && !group().isAlone()) {
            gan.follow();
        }
        return goes;
    }

    private Group group() {
        return share.group();
    }
}
