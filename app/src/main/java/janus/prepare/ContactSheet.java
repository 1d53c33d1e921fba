package janus.prepare;

import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.raster.Picture;
import janus.volume.Modality;
import janus.work.WholeFile;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/// A picture of slices from all over a Dataset, one sheet a modality, so that a person sees at once
/// what went in.
final class ContactSheet {
    private static final int COLUMNS = 8;
    private static final int ROWS = 5;
    private static final int TILE = 128;
    private static final int CAPTION = 14;

    private ContactSheet() {}

    static void write(DatasetWriter writer) throws IOException {
        for (Modality modality : Modality.values()) {
            List<Entry> entries =
                    writer.entries().stream()
                            .filter(entry -> entry.modality() == modality)
                            .toList();
            BufferedImage sheet = draw(writer, entries);
            WholeFile.write(
                    writer.folder().resolve("contact-" + modality.code() + ".png"),
                    out -> ImageIO.write(sheet, "png", out));
        }
    }

    private static BufferedImage draw(DatasetWriter writer, List<Entry> entries)
            throws IOException {
        int tiles = Math.min(COLUMNS * ROWS, entries.size());
        int rows = (tiles + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet =
                new BufferedImage(
                        COLUMNS * TILE, rows * (TILE + CAPTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        pen.setColor(Color.WHITE);
        for (int tile = 0; tile < tiles; tile++) {
            Entry entry = entries.get((int) ((tile + 0.5) * entries.size() / tiles));
            int x = tile % COLUMNS * TILE;
            int y = tile / COLUMNS * (TILE + CAPTION);
            BufferedImage slice = display(Picture.read(writer.folder().resolve(entry.file())));
            pen.drawImage(slice, x, y, TILE, TILE, null);
            pen.drawString(caption(entry), x + 2, y + TILE + CAPTION - 4);
        }
        pen.dispose();
        return sheet;
    }

    private static String caption(Entry entry) {
        String text = entry.subject() + " " + entry.slice() + " " + entry.split();
        return text.length() > 22 ? text.substring(0, 22) : text;
    }

    /// The upper 8 bits, without colour management.
    private static BufferedImage display(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < picture.levels().length; i++) {
            int grey = (int) picture.levels()[i] >> 8;
            image.setRGB(
                    i % picture.width(), i / picture.width(), new Color(grey, grey, grey).getRGB());
        }
        return image;
    }
}
