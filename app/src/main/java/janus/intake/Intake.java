package janus.intake;

import janus.volume.Grid;
import janus.volume.Mask;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Resizing;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A source volume as axial, equally framed slices, and the way back onto its own grid. The slices
/// lie on a square field centred on the head; beyond its surroundings ([Extent]) they are
/// background. CT keeps its unit; MR is normalised by the 0.5th and 99.5th percentile inside the
/// head of the whole volume, once. A plain picture ([Grid#ofPicture(int, int)]) is taken to have
/// the frame's pixel size.
public final class Intake {
    private final Reorientation reorientation;
    private final Volume plane; // axial, in-plane resampled, normalised
    private final boolean[] head;
    private final boolean[] surrounded; // the head and what is kept around it
    private final Frame frame;
    private final Unit unit;
    private final int left; // of the field's first column in `plane`; may be negative
    private final int top;

    private Intake(Reorientation reorientation, Volume plane, boolean[] head, Framing framing) {
        this.reorientation = reorientation;
        this.plane = plane;
        this.head = head;
        // CT shows skin against air, and a head rest close by: nothing is kept around it
        this.surrounded =
                framing.unit == Unit.NORMALISED ? HeadMask.surrounded(head, plane.grid()) : head;
        this.frame = framing.frame;
        this.unit = framing.unit;
        this.left = framing.left;
        this.top = framing.top;
    }

    private record Framing(Frame frame, Unit unit, int left, int top) {
        static Framing around(boolean[] head, Size size, Frame frame) {
            int[] box = box(head, size);
            return new Framing(
                    frame,
                    Unit.GREY,
                    (box[0] + box[1] + 1) / 2 - frame.field() / 2,
                    (box[2] + box[3] + 1) / 2 - frame.field() / 2);
        }

        Framing with(Unit other) {
            return new Framing(frame, other, left, top);
        }
    }

    /// Takes in `source`, whose values are `unit`.
    public static Intake of(Volume source, Modality modality, Unit unit, Frame frame) {
        Volume plane = plane(source, frame);
        boolean[] head = HeadMask.of(plane, modality, unit);
        Framing framing = Framing.around(head, plane.grid().size(), frame);
        return of(
                source,
                values(plane, head, modality, unit),
                head,
                framing.with(unitOf(modality, unit)));
    }

    /// Takes in `source`, which shows the same head on the same voxels as this one's source, on the
    /// same field: slices of the two lie on each other.
    ///
    /// @throws IllegalArgumentException when the sizes differ
    public Intake beside(Volume source, Modality modality, Unit otherUnit) {
        if (!matches(source)) {
            throw new IllegalArgumentException(
                    "%s voxels beside %s - an aligned pair has one grid - resample one onto the other"
                            .formatted(sizeOf(source), sourceSize()));
        }
        Volume other = plane(source, frame);
        boolean[] found = HeadMask.of(other, modality, otherUnit);
        Framing same = new Framing(frame, unitOf(modality, otherUnit), left, top);
        return of(source, values(other, found, modality, otherUnit), found, same);
    }

    /// What is normalised already stays as it is.
    private static Volume values(Volume plane, boolean[] head, Modality modality, Unit unit) {
        return modality == Modality.MR && unit != Unit.NORMALISED
                ? Percentiles.inside(plane, head).normalised(plane)
                : plane;
    }

    private static Intake of(Volume source, Volume values, boolean[] head, Framing framing) {
        return new Intake(Reorientation.of(source.grid()), values, head, framing);
    }

    private static Unit unitOf(Modality modality, Unit source) {
        return modality == Modality.MR ? Unit.NORMALISED : source;
    }

    private static Volume plane(Volume source, Frame frame) {
        return source.grid().isOfPictures()
                ? Reorientation.of(source.grid()).turn(source)
                : resampled(source, frame.pixelMm());
    }

    /// Whether `other` has as many voxels along each axis as this one's source.
    public boolean matches(Volume other) {
        return Reorientation.of(other.grid()).grid().size().equals(reorientation.grid().size());
    }

    /// Columns x rows x slices of the source, for a person.
    public String sourceSize() {
        return words(reorientation.grid().size());
    }

    /// Columns x rows x slices of `volume`, for a person.
    public static String sizeOf(Volume volume) {
        return words(volume.grid().size());
    }

    private static String words(Size size) {
        return size.slices() == 1
                ? "%dx%d".formatted(size.columns(), size.rows())
                : "%dx%dx%d".formatted(size.columns(), size.rows(), size.slices());
    }

    /// Slice by slice: large volumes are not to be in memory twice.
    private static Volume resampled(Volume volume, double pixelMm) {
        Reorientation axial = Reorientation.of(volume.grid());
        Grid grid = axial.grid();
        Size size = grid.size();
        int columns = Math.max(1, (int) Math.round(size.columns() * grid.spacing().x() / pixelMm));
        int rows = Math.max(1, (int) Math.round(size.rows() * grid.spacing().y() / pixelMm));
        Resizing resizing = Resizing.of(size.columns(), size.rows(), columns, rows);
        float[] voxels = new float[columns * rows * size.slices()];
        IntStream.range(0, size.slices())
                .parallel()
                .forEach(k -> {
                    Slice slice = axial.slice(volume, k, resizing);
                    System.arraycopy(slice.values(), 0, voxels, k * columns * rows, columns * rows);
                });
        Spacing spacing =
                new Spacing(
                        size.columns() * grid.spacing().x() / columns,
                        size.rows() * grid.spacing().y() / rows,
                        grid.spacing().z());
        Grid resized =
                new Grid(
                        new Size(columns, rows, size.slices()),
                        spacing,
                        grid.cosines(),
                        grid.origin());
        return Volume.of(resized, voxels);
    }

    /// First and last column, first and last row of the head; the whole slice where there is none.
    private static int[] box(boolean[] head, Size size) {
        int[] box = {size.columns(), -1, size.rows(), -1};
        for (int i = 0; i < head.length; i++) {
            if (head[i]) {
                int x = i % size.columns();
                int y = i / size.columns() % size.rows();
                box[0] = Math.min(box[0], x);
                box[1] = Math.max(box[1], x);
                box[2] = Math.min(box[2], y);
                box[3] = Math.max(box[3], y);
            }
        }
        return box[1] < 0 ? new int[] {0, size.columns() - 1, 0, size.rows() - 1} : box;
    }

    /// What the values of [#slice(int)] mean.
    public Unit unit() {
        return unit;
    }

    /// Number of slices, from the neck up.
    public int slices() {
        return plane.grid().size().slices();
    }

    /// Slice `k`, `field` x `field`: the head and its surroundings.
    public Slice slice(int k) {
        int field = frame.field();
        Slice slice = Slice.filled(field, field, unit.background());
        Size size = plane.grid().size();
        for (int y = Math.max(0, -top); y < Math.min(field, size.rows() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(field, size.columns() - left); x++) {
                int at = x + left + size.columns() * (y + top + size.rows() * k);
                if (surrounded[at]) {
                    slice.values()[x + y * field] = plane.voxels()[at];
                }
            }
        }
        return slice;
    }

    /// Where the head is in slice `k`, `field` x `field`.
    public Mask mask(int k) {
        int field = frame.field();
        boolean[] inside = new boolean[field * field];
        Size size = plane.grid().size();
        for (int y = Math.max(0, -top); y < Math.min(field, size.rows() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(field, size.columns() - left); x++) {
                inside[x + y * field] =
                        head[x + left + size.columns() * (y + top + size.rows() * k)];
            }
        }
        return Mask.of(field, field, inside);
    }

    /// Part of slice `k` that is head, 0 to 1.
    public double headFraction(int k) {
        return mask(k).count() / (double) (frame.field() * frame.field());
    }

    /// Part of the head that lies within the field, 0 to 1; 1 where there is no head.
    public double coverage() {
        long inside = 0;
        for (int k = 0; k < slices(); k++) {
            inside += mask(k).count();
        }
        long all = headVoxels();
        return all == 0 ? 1 : (double) inside / all;
    }

    /// Number of voxels of the head, within the field or not.
    public long headVoxels() {
        long count = 0;
        for (boolean inside : head) {
            count += inside ? 1 : 0;
        }
        return count;
    }

    /// `translated` slices, as framed as [#slice(int)], back on the source's own grid, as far as
    /// `extent` reaches; the background of `translatedUnit` beyond it and the field.
    ///
    /// @throws IllegalArgumentException when there are not as many slices as came in
    public Volume restore(List<Slice> translated, Unit translatedUnit, Extent extent) {
        return reorientation.stackBack(restored(translated, translatedUnit, extent));
    }

    /// The same voxel by voxel, each once, without a volume being made.
    ///
    /// @throws IllegalArgumentException when there are not as many slices as came in
    public void restore(
            List<Slice> translated,
            Unit translatedUnit,
            Extent extent,
            Reorientation.Receiver out) {
        reorientation.handBack(restored(translated, translatedUnit, extent), out);
    }

    private IntFunction<Slice> restored(
            List<Slice> translated, Unit translatedUnit, Extent extent) {
        boolean[] kept = extent == Extent.HEAD ? head : surrounded;
        Size source = reorientation.grid().size();
        if (translated.size() != source.slices()) {
            throw new IllegalArgumentException(
                    "%d slices are to go back into %s - each needs its own - give as many as came in"
                            .formatted(translated.size(), words(source)));
        }
        Size own = plane.grid().size();
        Resizing resizing = Resizing.of(own.columns(), own.rows(), source.columns(), source.rows());
        return k ->
                resizing.apply(
                        unframed(
                                translated.get(k),
                                k * own.inSlice(),
                                kept,
                                translatedUnit.background()));
    }

    private Slice unframed(Slice framed, int from, boolean[] kept, double background) {
        Size size = plane.grid().size();
        Slice slice = Slice.filled(size.columns(), size.rows(), background);
        int field = frame.field();
        for (int y = Math.max(0, -top); y < Math.min(field, size.rows() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(field, size.columns() - left); x++) {
                int at = x + left + size.columns() * (y + top);
                if (kept[at + from]) {
                    slice.values()[at] = framed.at(x, y);
                }
            }
        }
        return slice;
    }
}
