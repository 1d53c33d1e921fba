package janus.prepare;

import janus.bias.BiasField;
import janus.figure.Colours;
import janus.figure.Display;
import janus.figure.PictureSheet;
import janus.figure.PictureSheet.Ink;
import janus.figure.PictureSheet.Place;
import janus.volume.Grid;
import janus.volume.Reorientation;
import janus.volume.Resampling;
import janus.volume.Slice;
import janus.volume.Volume;
import janus.work.WholeFile;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/// A picture of a correction: three axial slices, above as they were, in the middle corrected,
/// below the gain that was taken out.
///
/// @param before MR
/// @param after the same, corrected
/// @param field what was taken out
record BiasSheet(Volume before, Volume after, BiasField field) {
    private static final List<Double> HEIGHTS = List.of(0.4, 0.55, 0.7); // from the feet, of all
    private static final int TILE = 300; // pixels
    private static final int GAP = 6;
    private static final int LINE = 26;
    private static final int WORDS = 19; // where words stand in a line
    private static final int FONT = 15;
    private static final double MOST = 0.5; // of the logarithm of the gain: 0.6 to 1.6

    /// The sheet's PNG.
    WholeFile.Content content() {
        PictureSheet sheet =
                PictureSheet.of(GAP + HEIGHTS.size() * (TILE + GAP), 3 * (LINE + TILE) + GAP, FONT);
        Volume old = axial(before);
        Volume corrected = axial(after);
        Volume gain = axial(Resampling.onto(field.logGain(), before.grid(), 0));
        row(sheet, 0, new Row("before", old, Display.ofMr(old, Colours.GREY)));
        row(sheet, 1, new Row("after", corrected, Display.ofMr(corrected, Colours.GREY)));
        row(sheet, 2, new Row(scale(), gain, Display.ofErrors(MOST)));
        return sheet.content();
    }

    private record Row(String words, Volume volume, Display display) {}

    private static void row(PictureSheet sheet, int number, Row row) {
        int top = number * (LINE + TILE);
        int width = HEIGHTS.size() * (TILE + GAP);
        sheet.words(row.words(), Ink.LOUD, new Place(GAP, top + WORDS, width));
        for (int i = 0; i < HEIGHTS.size(); i++) {
            int slices = row.volume().grid().size().slices();
            Slice slice = row.volume().slice((int) (HEIGHTS.get(i) * (slices - 1)));
            BufferedImage picture = row.display().picture(squared(slice, row.volume().grid()));
            sheet.picture(picture, new Place(GAP + i * (TILE + GAP), top + LINE, TILE));
        }
    }

    /// `slice` in the middle of a square of square pixels.
    private static Slice squared(Slice slice, Grid grid) {
        double most =
                Math.max(slice.width() * grid.spacing().x(), slice.height() * grid.spacing().y());
        int width = (int) Math.round(TILE * slice.width() * grid.spacing().x() / most);
        int height = (int) Math.round(TILE * slice.height() * grid.spacing().y() / most);
        Slice small = Resampling.resized(slice, Math.max(1, width), Math.max(1, height));
        float[] square = new float[TILE * TILE];
        int left = (TILE - small.width()) / 2;
        int top = (TILE - small.height()) / 2;
        for (int y = 0; y < small.height(); y++) {
            System.arraycopy(
                    small.values(),
                    y * small.width(),
                    square,
                    left + (top + y) * TILE,
                    small.width());
        }
        return Slice.of(TILE, TILE, square);
    }

    private static String scale() {
        return String.format(
                Locale.ROOT,
                "the gain taken out: blue %.1f, white 1, red %.1f",
                Math.exp(-MOST),
                Math.exp(MOST));
    }

    private static Volume axial(Volume volume) {
        return Reorientation.of(volume.grid()).turn(volume);
    }
}
