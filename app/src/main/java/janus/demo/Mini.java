package janus.demo;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import janus.train.Origin;
import janus.train.StartingPoint;
import janus.train.StartingPoints;
import janus.volume.Direction;
import janus.work.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// The two small generic generators that the repository ships. A drawing has flat areas and clear
/// outlines, as CT has, and a photograph has soft shades, as MR has: photo -> drawing serves MR ->
/// CT.
final class Mini {
    private Mini() {}

    /// The generator that `direction` starts from.
    static String name(Direction direction) {
        return direction == Direction.MR_TO_CT ? "photo2drawing" : "drawing2photo";
    }

    /// Its file's name.
    static String file(Direction direction) {
        return name(direction) + ".safetensors";
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
        Path file = folder.resolve(file(Direction.MR_TO_CT));
        Architecture.ResnetGenerator form = Architecture.generator(CheckpointFile.read(file), file);
        return StartingPoints.of("scratch", "auto").resolve(form.blocks(), form.filters());
    }

    private static Origin unpack(Path folder, Direction direction) throws IOException {
        String name = file(direction);
        try (InputStream in = Mini.class.getResourceAsStream("/janus/demo/" + name)) {
            if (in == null) {
                throw new IOException(
                        "this build carries no %s - the demo has no generic generator to start from - make it with janus pretrain and put it into app/src/main/resources/janus/demo"
                                .formatted(name));
            }
            Path file = folder.resolve(name);
            WholeFile.write(file, in::transferTo);
            return Origin.Pretrained.of(name(direction), file);
        }
    }
}
