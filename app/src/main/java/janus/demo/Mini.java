package janus.demo;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import janus.train.Origin;
import janus.train.StartingPoint;
import janus.train.StartingPoints;
import janus.volume.Direction;
import janus.zoo.Catalogue;
import janus.zoo.MiniModel;
import java.io.IOException;
import java.nio.file.Path;

/// The pair of the mini zoo that the demo starts from. A drawing has flat areas and clear outlines,
/// as CT has, and a photograph has soft shades, as MR has: photo -> drawing serves MR -> CT.
final class Mini {
    private Mini() {}

    /// The generator that `direction` starts from.
    static MiniModel model(Direction direction) {
        String name = direction == Direction.MR_TO_CT ? "photo2drawing" : "drawing2photo";
        return Catalogue.mini().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Puts both files into `folder` and says what a fine-tuning starts from.
    ///
    /// @throws IOException when the files cannot be written or are not in this build
    static StartingPoint unpack(Path folder) throws IOException {
        return new StartingPoint(
                unpack(folder, Direction.MR_TO_CT),
                unpack(folder, Direction.CT_TO_MR),
                "MR -> CT starts from photo2drawing, CT -> MR from its partner drawing2photo");
    }

    /// What the twin starts from: random weights in networks of the same form as those that lie in
    /// `folder`, so that nothing but the start differs.
    static StartingPoint blank(Path folder) throws IOException {
        Path file = folder.resolve(model(Direction.MR_TO_CT).file());
        Architecture.ResnetGenerator form = Architecture.generator(CheckpointFile.read(file), file);
        return StartingPoints.of("scratch", "auto").resolve(form.blocks(), form.filters());
    }

    private static Origin unpack(Path folder, Direction direction) throws IOException {
        MiniModel model = model(direction);
        return Origin.Pretrained.of(model.name(), model.unpack(folder));
    }
}
