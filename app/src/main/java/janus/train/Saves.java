package janus.train;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.Safetensors;
import janus.dataset.DatasetCard;
import janus.network.Network;
import janus.network.Precision;
import janus.run.ModelCard;
import janus.run.RunFolder;
import janus.tensor.TensorMap;
import janus.volume.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a Run keeps of its networks: both generators to translate with, and the state to go on
/// from. Nothing is overwritten by weights that are no numbers.
///
/// @param run where
/// @param record what the Run is
/// @param data card of its Dataset
record Saves(RunFolder run, RunRecord record, DatasetCard data) {
    /// Writes what there is after `step`. Generators that have not learned yet get no files:
    /// somebody would translate with them. Several workers must save at the same time; only worker
    /// 0 does it by this.
    ///
    /// @throws IOException when a weight is no number, and nothing is written then
    void save(CycleGan gan, long step) throws IOException {
        checkNumbers(gan, step);
        if (step > record.recipe().optimisation().warmUp()) {
            for (Direction direction : Direction.values()) {
                Safetensors.write(
                        new Checkpoint(
                                Network.named(gan.generator(direction).weights()),
                                metadata(direction)),
                        run.generator(direction));
            }
        }
        Map<String, TensorMap> remembered = gan.remembered();
        try {
            Safetensors.write(TrainingState.of(gan, remembered, step), run.state());
        } finally {
            remembered.values().forEach(TensorMap::close);
        }
    }

    /// Losses and gradients are of before a step, so weights may be spoilt that neither has told of
    /// yet.
    private void checkNumbers(CycleGan gan, long step) throws IOException {
        for (Learner<?> learner : gan.learners()) {
            if (!learner.isFinite()) {
                throw diverged(
                        step, "weights or moments of %s are no numbers".formatted(learner.name()));
            }
        }
    }

    /// Tells that the Run can't go on behind `step`: what was found, what is left, what to change.
    IOException diverged(long step, String what) throws IOException {
        return new IOException(
                "%s at step %d of %s - the training has diverged, and the Run stays as it was saved after step %d - %s with a lower --learning-rate or %s"
                        .formatted(
                                what, step, run.path(), FineTuning.saved(run), again(), bound()));
    }

    private String again() {
        return Files.exists(run.generator(Direction.MR_TO_CT))
                ? "start a new Run from it (--from %s)".formatted(run.path())
                : "start a new Run";
    }

    /// The best remedy that the recipe does not take yet.
    private String bound() {
        Recipe recipe = record.recipe();
        if (recipe.precision() != Precision.FULL) {
            return "--precision " + Precision.FULL.code();
        }
        double clip = recipe.strategy().stabilisers().clip();
        return clip > 0 ? "a --clip below " + clip : "--clip 1";
    }

    private Map<String, String> metadata(Direction direction) {
        Map<String, String> metadata = new LinkedHashMap<>(card(direction).toMetadata());
        double ema = record.recipe().strategy().stabilisers().ema();
        if (ema > 0) {
            metadata.put(ModelCard.AVERAGED, "moving average of the weights, decay " + ema);
        }
        return metadata;
    }

    private ModelCard card(Direction direction) {
        RunRecord.Start start = record.start();
        return new ModelCard(
                direction,
                record.recipe().encoding(),
                data.ctUnit(),
                data.pixelMm(),
                data.field(),
                record.recipe().side(),
                direction == Direction.MR_TO_CT ? start.mr2ct() : start.ct2mr(),
                data.mrBrightness());
    }
}
