package janus.translate;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.Safetensors;
import janus.network.Initial;
import janus.network.ResnetGenerator;
import janus.run.ModelCard;
import janus.run.RunFolder;
import janus.volume.Direction;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Small random generators with cards, and Runs of them.
public final class Models {
    private static final Architecture.ResnetGenerator TINY =
            new Architecture.ResnetGenerator(3, 3, 4, 6);

    private Models() {}

    /// The card of a tiny model: 2 mm pixels in a field of 64, seen at 32.
    public static ModelCard card(Direction direction, String encoding, Unit ctUnit) {
        return new ModelCard(direction, encoding, ctUnit, 2, 64, 32, "scratch");
    }

    /// Weights of a tiny generator under `card`.
    public static Checkpoint weights(ModelCard card) {
        Checkpoint fresh = Initial.weights(ResnetGenerator.shapes(TINY), new SplittableRandom(1));
        return new Checkpoint(fresh.tensors(), card.toMetadata());
    }

    /// A file with a tiny generator under `card`.
    public static Path file(Path file, ModelCard card) throws IOException {
        Safetensors.write(weights(card), file);
        return file;
    }

    /// A Run in `folder` with tiny generators of both directions.
    public static Path run(Path folder, String encoding, Unit ctUnit) throws IOException {
        for (Direction direction : Direction.values()) {
            file(new RunFolder(folder).generator(direction), card(direction, encoding, ctUnit));
        }
        return folder;
    }
}
