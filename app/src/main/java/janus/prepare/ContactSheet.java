package janus.prepare;

import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.figure.Colours;
import janus.figure.Display;
import janus.figure.PictureSheet;
import janus.raster.Picture;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A picture of a modality's slices at a glance, evenly taken from all of them, each with its
/// subject, slice number and split. CT in HU is shown from -500 to 1000.
final class ContactSheet {
    private static final int COLUMNS = 10;
    private static final int MOST = 100;
    private static final int TILE = 144;
    private static final int CAPTION = 14;
    private static final int GAP = 3;
    private static final int FONT = 10;

    private final PictureSheet sheet;

    private ContactSheet(int tiles) {
        int columns = Math.min(COLUMNS, tiles);
        int rows = (tiles + COLUMNS - 1) / COLUMNS;
        sheet =
                PictureSheet.of(
                        columns * (TILE + GAP) + GAP, rows * (TILE + CAPTION + GAP) + GAP, FONT);
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
        sheet.sheet.write(writer.folder().resolve("contact-%s.png".formatted(modality.code())));
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
        sheet.picture(image, new PictureSheet.Place(left, top, TILE));
        sheet.words(
                "%s  %d  %s".formatted(entry.subject(), entry.slice(), entry.split().code()),
                PictureSheet.Ink.QUIET,
                new PictureSheet.Place(left, top + TILE + CAPTION - 4, TILE));
    }

    private static BufferedImage image(Picture picture, Entry entry) {
        Unit unit = entry.scale().unit();
        Display display =
                unit == Unit.HU
                        ? new Display(-500, 1000, Colours.GREY)
                        : new Display(unit.low(), unit.high(), Colours.GREY);
        float[] values = new float[picture.levels().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) entry.scale().value(picture.levels()[i]);
        }
        return display.picture(Slice.of(picture.width(), picture.height(), values));
    }
}
