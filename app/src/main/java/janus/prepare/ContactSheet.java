package janus.prepare;

import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.raster.Picture;
import janus.volume.Modality;
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
import java.util.List;
import javax.imageio.ImageIO;

/// A picture of a modality's slices at a glance, evenly taken from all of them, each with its
/// subject, slice number and split. CT in HU is shown from -500 to 1000.
final class ContactSheet {
    private static final int COLUMNS = 10;
    private static final int MOST = 100;
    private static final int TILE = 144;
    private static final int CAPTION = 14;
    private static final int GAP = 3;
    private static final Color GROUND = new Color(0x20, 0x24, 0x2c);

    private final BufferedImage sheet;
    private final Graphics2D pen;

    private ContactSheet(int tiles) {
        int columns = Math.min(COLUMNS, tiles);
        int rows = (tiles + COLUMNS - 1) / COLUMNS;
        sheet =
                new BufferedImage(
                        columns * (TILE + GAP) + GAP,
                        rows * (TILE + CAPTION + GAP) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        pen = sheet.createGraphics();
        pen.setColor(GROUND);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    }

    /// Draws what `writer` has of `modality` into `contact-mr.png` or `contact-ct.png`; nothing
    /// when it has none.
    static void write(DatasetWriter writer, Modality modality) throws IOException {
        List<Entry> shown = some(writer.entries(), modality);
        if (shown.isEmpty()) {
            return;
        }
        ContactSheet sheet = new ContactSheet(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            sheet.draw(writer.folder(), shown.get(i), i);
        }
        sheet.pen.dispose();
        Path file = writer.folder().resolve("contact-%s.png".formatted(modality.code()));
        WholeFile.write(file, out -> ImageIO.write(sheet.sheet, "png", out));
    }

    private static List<Entry> some(List<Entry> entries, Modality modality) {
        List<Entry> all = entries.stream().filter(e -> e.modality() == modality).toList();
        int count = Math.min(MOST, all.size());
        List<Entry> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((i + 0.5) * all.size() / count)));
        }
        return some;
    }

    private void draw(Path folder, Entry entry, int index) throws IOException {
        int left = GAP + index % COLUMNS * (TILE + GAP);
        int top = GAP + index / COLUMNS * (TILE + CAPTION + GAP);
        BufferedImage image = image(Picture.read(folder.resolve(entry.file())), entry);
        pen.drawImage(image, left, top, TILE, TILE, null);
        pen.setColor(GROUND);
        pen.fillRect(left, top + TILE, TILE + GAP, CAPTION);
        pen.setColor(Color.LIGHT_GRAY);
        pen.setClip(left, top + TILE, TILE, CAPTION);
        String words = "%s  %d  %s".formatted(entry.subject(), entry.slice(), entry.split().code());
        pen.drawString(words, left + 2, top + TILE + CAPTION - 4);
        pen.setClip(null);
    }

    private static BufferedImage image(Picture picture, Entry entry) {
        Unit unit = entry.scale().unit();
        double low = unit == Unit.HU ? -500 : unit.low();
        double high = unit == Unit.HU ? 1000 : unit.high();
        int width = picture.width();
        BufferedImage image =
                new BufferedImage(width, picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < picture.levels().length; i++) {
            double part = (entry.scale().value(picture.levels()[i]) - low) / (high - low);
            int grey = (int) Math.round(255 * Math.clamp(part, 0, 1));
            image.setRGB(i % width, i / width, grey << 16 | grey << 8 | grey);
        }
        return image;
    }
}
