package janus.pretrain;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.Safetensors;
import janus.dataset.Dataset;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.train.Cadence;
import janus.train.FineTuning;
import janus.train.LossWeights;
import janus.train.Recipe;
import janus.train.StartingPoints;
import janus.volume.Direction;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The use case: makes the zoo's small generic generators, a CycleGAN between two domains of
/// procedural pictures for each pair, trained by Janus itself.
public final class Pretraining {
    private static final int BLOCKS = 6;

    private final Progress progress;

    /// A pre-training that reports to `progress`.
    public Pretraining(Progress progress) {
        this.progress = progress;
    }

    /// What to make.
    ///
    /// @param pair the domains
    /// @param out folder for the two files; pictures and the Run go into its folder of the pair's
    ///   name
    /// @param effort how much
    public record Request(DomainPair pair, Path out, Effort effort) {
        private Path folder() {
            return out.resolve(pair.code());
        }

        /// What to type to make the same again.
        String command() {
            return "janus pretrain --pair %s --pictures %d --size %d --filters %d --steps %d --seed %d"
                    .formatted(
                            pair.code(),
                            effort.pictures,
                            effort.side,
                            effort.filters,
                            effort.steps,
                            effort.seed);
        }
    }

    /// How much is learned from how much.
    ///
    /// @param pictures of each domain
    /// @param side of the pictures, pixels
    /// @param filters of the generators' first layer
    /// @param steps of the training
    /// @param seed of everything random in the training
    public record Effort(int pictures, int side, int filters, int steps, long seed) {}

    /// Trains, or goes on where an interrupted training stands, and writes a file for each
    /// direction and a picture of what both do into the folder.
    ///
    /// @throws IOException when the folder can't be written or holds another training
    public void run(Request request) throws IOException, InterruptedException {
        Path pictures = request.folder().resolve("pictures");
        Dataset dataset =
                Dataset.isDataset(pictures)
                        ? Dataset.open(pictures)
                        : new TextureDataset(request.pair())
                                .write(pictures, request.effort(), progress);
        RunFolder run = new RunFolder(request.folder().resolve("run"));
        train(request, dataset, run);
        for (Direction direction : Direction.values()) {
            Checkpoint trained = CheckpointFile.read(run.generator(direction));
            Safetensors.write(
                    new Checkpoint(trained.tensors(), card(direction, request)),
                    request.out().resolve(request.pair().generator(direction) + ".safetensors"));
        }
        new PairSheet(request.pair(), dataset, request.out()).write();
    }

    private void train(Request request, Dataset dataset, RunFolder run)
            throws IOException, InterruptedException {
        FineTuning training = new FineTuning(progress);
        if (run.isBegun()) {
            if (!FineTuning.isFinished(run)) {
                training.resume(dataset, run, Device.best());
            }
            return;
        }
        Effort effort = request.effort();
        training.start(
                new FineTuning.Request(
                        dataset,
                        run,
                        StartingPoints.of("scratch", "auto").resolve(BLOCKS, effort.filters()),
                        new Recipe(
                                effort.steps(),
                                effort.side(),
                                1,
                                effort.seed(),
                                "gray",
                                new Recipe.Optimisation(2e-4, 0, 0.5, 50),
                                LossWeights.PAPER,
                                Recipe.PAPER.precision()),
                        new Cadence(50, 500, 500),
                        Device.best(),
                        request.command()));
    }

    private static Map<String, String> card(Direction direction, Request request) {
        Effort effort = request.effort();
        Map<String, String> card = new LinkedHashMap<>();
        card.put("name", request.pair().generator(direction));
        card.put("what", "generic ResNet generator of the Janus zoo, no medical data");
        card.put("data", request.pair().data());
        card.put("licence", "Apache-2.0");
        card.put("command", request.command());
        card.put("pictures", Integer.toString(effort.pictures()));
        card.put("size", Integer.toString(effort.side()));
        card.put("steps", Integer.toString(effort.steps()));
        card.put("seed", Long.toString(effort.seed()));
        return card;
    }
}
