package janus.train;

import janus.augment.Draw;
import janus.encoding.ChannelPlan;
import janus.encoding.Encoding;
import janus.network.ResnetGenerator;
import janus.network.ResnetGenerator.Shape;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.work.WholeFile;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

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
            TrainingSlices slices = of.getValue();
            List<float[]> channels = new ArrayList<>();
            for (int i = 0; i < Math.min(SAMPLES, slices.count()); i++) {
                int index = (2 * i + 1) * slices.count() / (2 * SAMPLES);
                channels.add(slices.channels(index, Draw.of(slices.canvas(), List.of())));
            }
            samples.put(of.getKey(), channels);
        }
        return new SampleSheet(samples, plan, side);
    }

    /// Draws what `gan` makes of the samples into `file`.
    void write(CycleGan gan, Path file) throws IOException {
        int rows = samples.values().stream().mapToInt(List::size).min().orElse(0);
        BufferedImage sheet = canvas(6 * (side + GAP), CAPTION + rows * (side + GAP));
        for (Direction direction : Direction.values()) {
            int left = direction == Direction.MR_TO_CT ? 0 : 3;
            caption(sheet, direction, left);
            for (int row = 0; row < rows; row++) {
                trip(gan, direction, sheet, new Cell(left, row));
            }
        }
        WholeFile.write(file, out -> ImageIO.write(sheet, "png", out));
    }

    private record Cell(int column, int row) {
        Cell right(int columns) {
            return new Cell(column + columns, row);
        }
    }

    private void trip(CycleGan gan, Direction direction, BufferedImage sheet, Cell cell) {
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

    private void draw(BufferedImage sheet, Cell cell, Encoding encoding, float[] channels) {
        Slice slice = encoding.decode(channels, side, side);
        Unit unit = encoding.unit();
        int left = cell.column * (side + GAP);
        int top = CAPTION + cell.row * (side + GAP);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double part = (slice.at(x, y) - unit.low()) / (unit.high() - unit.low());
                int grey = (int) Math.round(255 * Math.clamp(part, 0, 1));
                sheet.setRGB(left + x, top + y, new Color(grey, grey, grey).getRGB());
            }
        }
    }

    private static BufferedImage canvas(int width, int height) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(new Color(0x20, 0x24, 0x2c));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return sheet;
    }

    private void caption(BufferedImage sheet, Direction direction, int column) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        pen.setColor(Color.WHITE);
        String[] words = {
            "real " + direction.source(),
            "synthetic " + direction.target(),
            direction.source() + " again"
        };
        for (int i = 0; i < words.length; i++) {
            pen.drawString(words[i], (column + i) * (side + GAP) + 2, CAPTION - 4);
        }
        pen.dispose();
    }
}
