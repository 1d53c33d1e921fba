package janus.dicom;

import janus.volume.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// One made-up slice of 5 x 4 pixels (or more) of 2 x 1.5 mm, whose values are a function of the
/// place in the patient.
public final class SliceFile {
    static final int COLUMNS = 5;
    static final int ROWS = 4;
    static final double ACROSS = 2;
    static final double DOWN = 1.5;

    private static final Attribute[] NUMBERS = {
        Attribute.ROWS,
        Attribute.COLUMNS,
        Attribute.BITS_ALLOCATED,
        Attribute.BITS_STORED,
        Attribute.PIXEL_REPRESENTATION,
        Attribute.PIXEL_DATA
    };

    private final Map<Attribute, String> texts = new TreeMap<>();
    private Vector x = new Vector(1, 0, 0);
    private Vector y = new Vector(0, 1, 0);
    private int columns = COLUMNS;
    private int rows = ROWS;
    private double across = ACROSS;
    private double down = DOWN;
    private Vector position = Vector.ZERO;
    private ToDoubleFunction<Vector> value = _ -> 0;

    /// A slice of series `uid`.
    static SliceFile of(String uid) {
        SliceFile slice = new SliceFile();
        return slice.with(Attribute.SERIES_INSTANCE_UID, uid).with(Attribute.MODALITY, "CT");
    }

    /// A slice of CT series `uid`.
    public static SliceFile ct(String uid) {
        return of(uid);
    }

    /// A slice of MR series `uid`.
    public static SliceFile mr(String uid) {
        return of(uid).with(Attribute.MODALITY, "MR");
    }

    /// With another number of pixels.
    public SliceFile sized(int width, int height) {
        columns = width;
        rows = height;
        return this;
    }

    /// With pixels of another size, mm.
    public SliceFile spaced(double widthMm, double heightMm) {
        across = widthMm;
        down = heightMm;
        return this;
    }

    /// With `text`, whose characters are bytes.
    public SliceFile with(Attribute attribute, String text) {
        texts.put(attribute, text);
        return this;
    }

    public SliceFile at(double px, double py, double pz) {
        position = new Vector(px, py, pz);
        return this;
    }

    /// With rows and columns that run there.
    public SliceFile along(Vector row, Vector column) {
        x = row;
        y = column;
        return this;
    }

    public SliceFile of(ToDoubleFunction<Vector> values) {
        value = values;
        return this;
    }

    /// The stored value of every pixel, row by row.
    int[] pixels() {
        int[] pixels = new int[columns * rows];
        for (int i = 0; i < pixels.length; i++) {
            Vector place =
                    position.plus(i % columns * across, x)
                            .plus(Math.floorDiv(i, columns) * down, y);
            pixels[i] = (int) Math.rint(value.applyAsDouble(place));
        }
        return pixels;
    }

    /// Writes it; its SOP Instance UID, unless set, is made of the file's name.
    public Path write(Path folder, String name) throws IOException {
        texts.putIfAbsent(
                Attribute.SOP_INSTANCE_UID, "2.25." + Integer.toUnsignedString(name.hashCode()));
        texts.put(Attribute.IMAGE_POSITION_PATIENT, text(position.x(), position.y(), position.z()));
        texts.put(
                Attribute.IMAGE_ORIENTATION_PATIENT,
                text(x.x(), x.y(), x.z(), y.x(), y.y(), y.z()));
        texts.put(Attribute.PIXEL_SPACING, text(down, across));
        Path file = folder.resolve(name);
        Files.createDirectories(folder);
        Files.write(file, bytes());
        return file;
    }

    byte[] bytes() {
        Map<Attribute, DicomBytes> elements = new TreeMap<>(); // by tag, as scanners write them
        texts.forEach((attribute, text) ->
                elements.put(attribute, DicomBytes.explicit().text(attribute, text)));
        int[][] numbers = {{rows}, {columns}, {16}, {16}, {1}, pixels()};
        for (int i = 0; i < numbers.length; i++) {
            elements.put(NUMBERS[i], DicomBytes.explicit().shorts(NUMBERS[i], numbers[i]));
        }
        DicomBytes data = DicomBytes.explicit();
        elements.values().forEach(element -> data.raw(element.bytes()));
        return data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    /// The format of its pixels: 16 bits, signed.
    static DicomBytes format(DicomBytes data) {
        data.shorts(Attribute.ROWS, ROWS).shorts(Attribute.COLUMNS, COLUMNS);
        data.shorts(Attribute.BITS_ALLOCATED, 16).shorts(Attribute.BITS_STORED, 16);
        return data.shorts(Attribute.PIXEL_REPRESENTATION, 1);
    }

    static String text(double... numbers) {
        StringBuilder text = new StringBuilder();
        for (double number : numbers) {
            text.append(text.isEmpty() ? "" : "\\")
                    .append(String.format(Locale.ROOT, "%.9g", number));
        }
        return text.toString();
    }
}
