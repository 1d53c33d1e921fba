package janus.figure;

import janus.figure.PictureSheet.Ink;
import janus.figure.PictureSheet.Place;
import janus.volume.Reorientation;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The middle axial, coronal and sagittal slices of a volume on one sheet, in true proportions, as
/// radiologists look at them: the patient's right at the left, letters where each side lies. An
/// oblique volume is shown along its own axes, under the letters nearest to them.
public final class ThreePlanes {
    private static final int SIDE = 360; // pixels of the volume's longest side
    private static final int MARGIN = 26; // around a picture, for its letters
    private static final int FONT = 15;
    private static final int TITLE = 30;

    private final Volume axial;
    private final boolean isPlaced;
    private final double pixelsPerMm;
    private final Display display;

    private ThreePlanes(Volume volume, Unit unit, boolean isPlaced) {
        this.axial = Reorientation.of(volume.grid()).turn(volume);
        this.isPlaced = isPlaced;
        Size size = axial.grid().size();
        Spacing mm = axial.grid().spacing();
        double longest =
                Math.max(
                        Math.max(size.columns() * mm.x(), size.rows() * mm.y()),
                        size.slices() * mm.z());
        this.pixelsPerMm = SIDE / longest;
        Slice middle = axial.slice(size.slices() / 2);
        this.display = unit == Unit.HU ? Display.of(unit) : Display.of(middle);
    }

    /// The planes of `volume`, whose place in the patient is known.
    public static ThreePlanes of(Volume volume, Unit unit) {
        return new ThreePlanes(volume, unit, true);
    }

    /// The one plane of a picture, whose place nobody knows.
    public static ThreePlanes ofPicture(Volume volume, Unit unit) {
        return new ThreePlanes(volume, unit, false);
    }

    /// A plane.
    ///
    /// @param letters at its left, right, upper and lower side
    private record Plane(String name, Slice slice, double width, double height, String letters) {}

    /// Writes them into the PNG `file`, whole or not at all, under `title`.
    public void write(String title, Path file) throws IOException {
        List<Plane> planes = planes();
        int width = 0;
        int height = 0;
        for (Plane plane : planes) {
            width += pixels(plane.width) + 2 * MARGIN;
            height = Math.max(height, pixels(plane.height));
        }
        PictureSheet sheet =
                PictureSheet.of(Math.max(width, SIDE), height + 2 * MARGIN + 2 * TITLE, FONT);
        sheet.words(title, Ink.LOUD, new Place(MARGIN - 2, TITLE - 8, Math.max(width, SIDE)));
        int left = MARGIN;
        for (Plane plane : planes) {
            draw(sheet, plane, left);
            left += pixels(plane.width) + 2 * MARGIN;
        }
        sheet.write(file);
    }

    private int pixels(double mm) {
        return Math.max(1, (int) Math.rint(mm * pixelsPerMm));
    }

    private void draw(PictureSheet sheet, Plane plane, int left) {
        int top = TITLE + MARGIN;
        int width = pixels(plane.width);
        int height = pixels(plane.height);
        sheet.picture(display.picture(plane.slice), new Place(left, top, width), height);
        sheet.words(plane.name, Ink.QUIET, new Place(left - 2, top + height + MARGIN + 12, width));
        if (!isPlaced) {
            return;
        }
        int middle = top + height / 2 + FONT / 3;
        letter(sheet, plane, 0, new Place(left - 20, middle, MARGIN));
        letter(sheet, plane, 1, new Place(left + width + 4, middle, MARGIN));
        letter(sheet, plane, 2, new Place(left + width / 2 - 7, top - 6, MARGIN));
        letter(sheet, plane, 3, new Place(left + width / 2 - 7, top + height + 16, MARGIN));
    }

    private static void letter(PictureSheet sheet, Plane plane, int side, Place place) {
        sheet.words(plane.letters.substring(side, side + 1), Ink.LOUD, place);
    }

    private List<Plane> planes() {
        Size size = axial.grid().size();
        Spacing mm = axial.grid().spacing();
        double width = size.columns() * mm.x();
        double depth = size.rows() * mm.y();
        double height = size.slices() * mm.z();
        List<Plane> planes = new ArrayList<>();
        planes.add(
                new Plane(
                        isPlaced ? "axial" : "",
                        axial.slice(size.slices() / 2),
                        width,
                        depth,
                        "RLAP"));
        if (isPlaced && size.slices() > 1) {
            planes.add(new Plane("coronal", coronal(size), width, height, "RLSI"));
            planes.add(new Plane("sagittal", sagittal(size), depth, height, "APSI"));
        }
        return planes;
    }

    /// Rows from the head down.
    private Slice coronal(Size size) {
        float[] values = new float[size.columns() * size.slices()];
        for (int i = 0; i < values.length; i++) {
            int k = size.slices() - 1 - i / size.columns();
            values[i] = axial.at(i % size.columns(), size.rows() / 2, k);
        }
        return Slice.of(size.columns(), size.slices(), values);
    }

    private Slice sagittal(Size size) {
        float[] values = new float[size.rows() * size.slices()];
        for (int i = 0; i < values.length; i++) {
            int k = size.slices() - 1 - i / size.rows();
            values[i] = axial.at(size.columns() / 2, i % size.rows(), k);
        }
        return Slice.of(size.rows(), size.slices(), values);
    }
}
