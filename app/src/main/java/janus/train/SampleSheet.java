package janus.train;

import janus.encoding.ChannelPlan;
import janus.encoding.Encoding;
import janus.figure.Display;
import janus.figure.PictureSheet;
import janus.figure.PictureSheet.Ink;
import janus.figure.PictureSheet.Place;
import janus.network.ResnetGenerator;
import janus.network.ResnetGenerator.Shape;
import janus.volume.Direction;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A picture of what the generators do: real, synthetic and back again, both directions side by
/// side, a row a slice.
final class SampleSheet {
    private static final int SAMPLES = 3;
    private static final int CAPTION = 16;
    private static final int GAP = 4;

    private final Map<Modality, List<float[]>> samples;
    private final ChannelPlan plan;
    private final int side;

    /// Sheets of these `samples` (channels `[3, side, side]`), as many rows as the shorter list
    /// has.
    SampleSheet(Map<Modality, List<float[]>> samples, ChannelPlan plan, int side) {
        this.samples = samples;
        this.plan = plan;
        this.side = side;
    }

    /// Sheets of a few slices of each modality, spread evenly over those in `from`.
    ///
    /// @throws IOException when one cannot be read
    static SampleSheet of(Map<Modality, TrainingSlices> from, ChannelPlan plan, int side)
            throws IOException {
        Map<Modality, List<float[]>> samples = new EnumMap<>(Modality.class);
        for (Map.Entry<Modality, TrainingSlices> of : from.entrySet()) {
            samples.put(of.getKey(), of.getValue().spread(SAMPLES));
        }
        return new SampleSheet(samples, plan, side);
    }

    /// Draws what `gan` makes of the samples into `file`.
    void write(CycleGan gan, Path file) throws IOException {
        int rows = samples.values().stream().mapToInt(List::size).min().orElse(0);
        PictureSheet sheet = PictureSheet.of(6 * (side + GAP), CAPTION + rows * (side + GAP), 11);
        for (Direction direction : Direction.values()) {
            int left = direction == Direction.MR_TO_CT ? 0 : 3;
            caption(sheet, direction, left);
            for (int row = 0; row < rows; row++) {
                trip(gan, direction, sheet, new Cell(left, row));
            }
        }
        sheet.write(file);
    }

    private record Cell(int column, int row) {
        Cell right(int columns) {
            return new Cell(column + columns, row);
        }
    }

    private void trip(CycleGan gan, Direction direction, PictureSheet sheet, Cell cell) {
        Shape shape = new Shape(1, 3, side, side);
        float[] real = samples.getOrDefault(direction.source(), List.of()).get(cell.row);
        ResnetGenerator there = gan.generator(direction);
        ResnetGenerator back = gan.generator(direction.back());
        float[] synthetic = there.apply(real, shape);
        float[] again = back.apply(synthetic, shape);
        draw(sheet, cell, plan.of(direction.source()), real);
        draw(sheet, cell.right(1), plan.of(direction.target()), synthetic);
        draw(sheet, cell.right(2), plan.of(direction.source()), again);
    }

    private void draw(PictureSheet sheet, Cell cell, Encoding encoding, float[] channels) {
        int left = cell.column * (side + GAP);
        int top = CAPTION + cell.row * (side + GAP);
        sheet.picture(
                Display.of(encoding.unit()).picture(encoding.decode(channels, side, side)),
                new Place(left, top, side));
    }

    private void caption(PictureSheet sheet, Direction direction, int column) {
        String[] words = {
            "real " + direction.source(),
            "synthetic " + direction.target(),
            direction.source() + " again"
        };
        for (int i = 0; i < words.length; i++) {
            int left = (column + i) * (side + GAP);
            sheet.words(words[i], Ink.LOUD, new Place(left, CAPTION - 4, side));
        }
    }
}
