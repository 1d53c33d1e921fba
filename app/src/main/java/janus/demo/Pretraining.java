package janus.demo;

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

/// Makes the small generic generators that the demo starts from: a CycleGAN between photo-like and
/// drawn textures, trained by Janus itself.
public final class Pretraining {
    private static final int BLOCKS = 6;

    private final Progress progress;

    /// A pre-training that reports to `progress`.
    public Pretraining(Progress progress) {
        this.progress = progress;
    }

    /// What to make.
    ///
    /// @param out folder for the textures, the Run and the two files
    /// @param pictures textures of each domain
    /// @param side of the textures, pixels
    /// @param filters of the generators' first layer
    /// @param steps of the training
    /// @param command what was typed, for the card
    public record Request(
            Path out, int pictures, int side, int filters, int steps, String command) {}

    /// Trains, or goes on where an interrupted training stands, and writes
    /// `photo2drawing.safetensors` and `drawing2photo.safetensors` into the folder.
    public void run(Request request) throws IOException, InterruptedException {
        Path textures = request.out().resolve("textures");
        Dataset dataset =
                Dataset.isDataset(textures)
                        ? Dataset.open(textures)
                        : TextureDataset.write(
                                textures, request.pictures(), request.side(), progress);
        RunFolder run = new RunFolder(request.out().resolve("run"));
        train(request, dataset, run);
        for (Direction direction : Direction.values()) {
            Checkpoint trained = CheckpointFile.read(run.generator(direction));
            Safetensors.write(
                    new Checkpoint(trained.tensors(), card(direction, request)),
                    request.out().resolve(Mini.file(direction)));
        }
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
        training.start(
                new FineTuning.Request(
                        dataset,
                        run,
                        StartingPoints.of("scratch", "auto").resolve(BLOCKS, request.filters()),
                        new Recipe(
                                request.steps(),
                                request.side(),
                                1,
                                1,
                                "gray",
                                new Recipe.Optimisation(2e-4, 0, 0.5, 50),
                                LossWeights.PAPER,
                                Recipe.PAPER.precision()),
                        new Cadence(50, 500, 500),
                        Device.best(),
                        request.command()));
    }

    private static Map<String, String> card(Direction direction, Request request) {
        Map<String, String> card = new LinkedHashMap<>();
        card.put("name", Mini.name(direction));
        card.put("what", "generic ResNet generator, no medical data, for the Janus demo");
        card.put("data", "procedural textures of Janus (janus.texture), grey, unpaired");
        card.put("licence", "Apache-2.0");
        card.put("command", request.command());
        return card;
    }
}
