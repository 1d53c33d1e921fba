package janus.align;

import janus.figure.Colours;
import janus.figure.Display;
import janus.figure.PictureSheet;
import janus.image.Source;
import janus.rigid.Motion;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.SlicePlane;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.work.WholeFile;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Two images in one, square by square, so that edges which do not meet are seen: three planes
/// through the middle of the fixed head, above as the files lay the images, below aligned.
final class Checkerboard {
    private static final List<SlicePlane> PLANES = List.of(SlicePlane.values());
    private static final int SIDE = 256; // mm, and pixels of a picture
    private static final int SQUARE = 32;
    private static final int TILE = 384; // pixels of a picture on the sheet
    private static final int GAP = 6;
    private static final int LINE = 26;
    private static final int WORDS = 19; // where words stand in a line
    private static final int FONT = 15;
    private static final double CT_LOW = -150; // HU: skin and brain count here, bone may be white
    private static final double CT_HIGH = 350;

    private final Source fixed;
    private final Source moving;
    private final Display still;
    private final Display moved;

    private Checkerboard(Source fixed, Source moving) {
        this.fixed = fixed;
        this.moving = moving;
        this.still = display(fixed, Colours.GREY);
        this.moved = display(moving, Colours.AMBER);
    }

    private static String words(SlicePlane plane) {
        return switch (plane) {
            case AXIAL -> "axial, the patient's right on the left";
            case CORONAL -> "coronal, likewise";
            case SAGITTAL -> "sagittal, the front on the left";
        };
    }

    /// A slice of `plane` with `middle` in its middle.
    private static Grid through(Vector middle, SlicePlane plane) {
        double half = (SIDE - 1) / 2.0;
        return new Grid(
                new Size(SIDE, SIDE, 1),
                Spacing.ONE,
                new Cosines(plane.across(), plane.down(), plane.normal()),
                middle.plus(-half, plane.across()).plus(-half, plane.down()));
    }

    /// The sheet's PNG.
    static WholeFile.Content of(Source fixed, Source moving, Motion motion) {
        Checkerboard board = new Checkerboard(fixed, moving);
        int row = LINE + TILE + GAP;
        int width = GAP + PLANES.size() * (TILE + GAP);
        PictureSheet sheet = PictureSheet.of(width, 2 * row + LINE + GAP, FONT);
        Motion none = new Motion(motion.centre(), Vector.ZERO, Vector.ZERO);
        board.row(sheet, none, "as the files lay them", 0);
        board.row(sheet, motion, "aligned", row);
        for (int i = 0; i < PLANES.size(); i++) {
            sheet.words(words(PLANES.get(i)), PictureSheet.Ink.QUIET, place(i, 2 * row + WORDS));
        }
        return sheet.content();
    }

    private static PictureSheet.Place place(int column, int top) {
        return new PictureSheet.Place(GAP + column * (TILE + GAP), top, TILE);
    }

    private void row(PictureSheet sheet, Motion motion, String heading, int top) {
        String names =
                "%s: grey %s (fixed), amber %s (moving)"
                        .formatted(
                                heading, fixed.path().getFileName(), moving.path().getFileName());
        int width = PLANES.size() * (TILE + GAP);
        sheet.words(names, PictureSheet.Ink.LOUD, new PictureSheet.Place(GAP, top + WORDS, width));
        for (int i = 0; i < PLANES.size(); i++) {
            Grid grid = through(motion.centre(), PLANES.get(i));
            sheet.picture(picture(grid, motion), place(i, top + LINE));
        }
    }

    private BufferedImage picture(Grid grid, Motion motion) {
        BufferedImage grey = still.picture(slice(fixed, Motion.NONE, grid));
        BufferedImage amber = moved.picture(slice(moving, motion, grid));
        BufferedImage both = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = both.createGraphics();
        for (int y = 0; y < SIDE; y += SQUARE) {
            for (int x = 0; x < SIDE; x += SQUARE) {
                boolean even = (x + y) / SQUARE % 2 == 0;
                BufferedImage square = (even ? grey : amber).getSubimage(x, y, SQUARE, SQUARE);
                pen.drawImage(square, x, y, null);
            }
        }
        pen.dispose();
        return both;
    }

    private static Slice slice(Source source, Motion motion, Grid grid) {
        return Alignment.resampled(source, motion, grid).slice(0);
    }

    private static Display display(Source source, Colours colours) {
        if (source.unit() == Unit.HU) {
            return new Display(CT_LOW, CT_HIGH, colours);
        }
        return Display.ofMr(source.volume(), colours);
    }
}
