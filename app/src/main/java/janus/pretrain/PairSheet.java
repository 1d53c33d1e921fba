package janus.pretrain;

import janus.checkpoint.CheckpointFile;
import janus.dataset.Dataset;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.encoding.ChannelPlan;
import janus.encoding.Encoding;
import janus.encoding.Neighbourhood;
import janus.figure.Display;
import janus.figure.PictureSheet;
import janus.figure.PictureSheet.Ink;
import janus.figure.PictureSheet.Place;
import janus.network.ResnetGenerator;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.volume.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A picture of what two partners do to pictures they never saw: given above, made below, both
/// directions side by side.
///
/// @param pair whose generators
/// @param dataset with the pictures held back
/// @param folder with both files
record PairSheet(DomainPair pair, Dataset dataset, Path folder) {
    private static final int CAPTION = 16;
    private static final int GAP = 4;

    /// Draws both directions into `NAME.png`, named after the pair, in the folder.
    ///
    /// @throws IOException when a generator or a picture cannot be read, or it cannot be written
    void write() throws IOException {
        int side = dataset.card().field() + GAP;
        int columns = given(Direction.MR_TO_CT).size();
        int between = 2 * GAP;
        PictureSheet sheet = PictureSheet.of(2 * columns * side + between, CAPTION + 2 * side, 11);
        for (Direction direction : Direction.values()) {
            int left = direction == Direction.MR_TO_CT ? 0 : columns * side + between;
            sheet.words(
                    pair.generator(direction),
                    Ink.LOUD,
                    new Place(left, CAPTION - 4, columns * side));
            draw(direction, sheet, left);
        }
        sheet.write(folder.resolve(pair.code() + ".png"));
    }

    private List<Entry> given(Direction direction) {
        return dataset.entries(direction.source(), Split.VAL);
    }

    private void draw(Direction direction, PictureSheet sheet, int left) throws IOException {
        ChannelPlan plan = ChannelPlan.of("gray", dataset.card().ctUnit());
        int side = dataset.card().field();
        Path file = folder.resolve(pair.generator(direction) + ".safetensors");
        try (ResnetGenerator generator =
                ResnetGenerator.of(CheckpointFile.read(file), Device.best())) {
            int x = left;
            for (Entry entry : given(direction)) {
                Encoding source = plan.of(direction.source());
                Slice given = dataset.read(entry);
                float[] made =
                        generator.apply(
                                source.encode(Neighbourhood.alone(given)),
                                new ResnetGenerator.Shape(1, 3, side, side));
                draw(sheet, source, given, new Place(x, CAPTION, side));
                Encoding target = plan.of(direction.target());
                Slice shown = target.decode(made, side, side);
                draw(sheet, target, shown, new Place(x, CAPTION + side + GAP, side));
                x += side + GAP;
            }
        }
    }

    private static void draw(PictureSheet sheet, Encoding encoding, Slice slice, Place place) {
        sheet.picture(Display.of(encoding.unit()).picture(slice), place);
    }
}
