package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.Origin;
import janus.dicom.SourceSlice;
import janus.volume.Grid;
import janus.volume.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Where the slices of a new series lie (PS3.3 section C.7.6.2), and which slices of its source
/// they were made of.
///
/// @param grid of the new series
/// @param origin of the series, when it was made of DICOM
record Geometry(Grid grid, Optional<Origin> origin) {
    private static final double PARALLEL = 0.999;

    /// Whether every slice is the place of a slice of the source, pixel for pixel.
    boolean isSources() {
        return origin.filter(it -> it.isExact() && it.grid().equals(grid)).isPresent();
    }

    /// Position, orientation and pixel size of slice `k`: the source's to the letter where it has
    /// that slice, else the grid's.
    Elements slice(int k) {
        if (isSources()) {
            SourceSlice slice = origin.orElseThrow().slices().get(k);
            if (slice.position().size() == 3
                    && slice.orientation().size() == 6
                    && slice.spacing().size() == 2) {
                return elements(slice.position(), slice.orientation(), slice.spacing())
                        .text(
                                Attribute.SLICE_THICKNESS,
                                slice.thickness().isEmpty()
                                        ? Decimal.of(grid.spacing().z())
                                        : Decimal.of(slice.thickness()));
            }
        }
        Vector x = grid.cosines().x();
        Vector y = grid.cosines().y();
        Vector at = grid.toPatient(new Vector(0, 0, k));
        return elements(
                        texts(at.x(), at.y(), at.z()),
                        texts(x.x(), x.y(), x.z(), y.x(), y.y(), y.z()),
                        texts(grid.spacing().y(), grid.spacing().x()))
                .text(Attribute.SLICE_THICKNESS, Decimal.of(grid.spacing().z()));
    }

    private static List<String> texts(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(Decimal::of).toList();
    }

    private static Elements elements(
            List<String> position, List<String> orientation, List<String> spacing) {
        return new Elements()
                .text(Attribute.IMAGE_POSITION_PATIENT, shortened(position))
                .text(Attribute.IMAGE_ORIENTATION_PATIENT, shortened(orientation))
                .text(Attribute.PIXEL_SPACING, shortened(spacing));
    }

    private static String[] shortened(List<String> numbers) {
        return numbers.stream().map(Decimal::of).toArray(String[]::new);
    }

    /// The slices of the source that slice `k` was made of: the nearest one; all of them where
    /// slices of the source lie across it.
    List<SourceSlice> sources(int k) {
        if (origin.isEmpty()) {
            return List.of();
        }
        Origin from = origin.get();
        Vector normal = from.grid().cosines().z();
        if (Math.abs(normal.dot(grid.cosines().z())) < PARALLEL) {
            return new ArrayList<>(from.slices());
        }
        double height = from.grid().toIndex(grid.toPatient(new Vector(0, 0, k))).z();
        int nearest = (int) Math.clamp(Math.rint(height), 0, from.slices().size() - 1);
        return List.of(from.slices().get(nearest));
    }
}
