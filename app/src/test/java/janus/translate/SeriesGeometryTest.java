package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;

import janus.dicom.DicomImages;
import janus.dicom.Scan;
import janus.dicom.SliceFile;
import janus.dicom.SourceSlice;
import janus.encoding.Neighbourhood;
import janus.image.Form;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.phantom.Scanner;
import janus.run.ModelCard;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// DICOM series of every form on their way through a translation that changes nothing: the new
/// series lies where the old one lay, and shows there what the phantom has there.
final class SeriesGeometryTest {
    private static final Volume HEAD =
            Phantom.subject(3)
                    .in(Scanner.PERFECT)
                    .render(Phantom.axial(160, 80), Contrast.T1); // 1.5 mm
    private static final ModelCard CARD =
            new ModelCard(Direction.MR_TO_CT, "gray", Unit.HU, 1, 256, 256, "nothing");
    private static final double AIR = -1024;
    private static final double EDGE = 0; // below, the outline is mixed with air
    private static final double CLIPPED = 990; // near the 99.5th percentile: brightest fat

    @TempDir private Path folder;

    /// Forms of a series.
    @SuppressWarnings("ImmutableEnumChecker") // records of numbers
    enum Case {
        WIDE(new Size(512, 384, 20), new Vector(0.55, 0.55, 6), new Axes(0, 0, 0), true),
        NOT_SQUARE(new Size(160, 256, 24), new Vector(1.4, 0.9, 5), new Axes(0, 0, 0), true),
        OBLIQUE(new Size(200, 200, 30), new Vector(1.2, 1.2, 5), new Axes(20, 15, 0), true),
        SAGITTAL(new Size(256, 192, 40), new Vector(0.9, 0.95, 4), null, true),
        TILTED(new Size(230, 250, 30), new Vector(1, 1, 4.5), new Axes(0, 0, 18), false);

        private final Size size;
        private final Vector mm;
        private final Vector row;
        private final Vector column;
        private final Vector step;
        private final boolean isStraight;

        Case(Size size, Vector mm, @Nullable Axes axes, boolean straight) {
            this.size = size;
            this.mm = mm;
            this.isStraight = straight;
            if (axes == null) {
                row = new Vector(0, 1, 0);
                column = new Vector(0, 0, -1);
                step = row.cross(column);
            } else {
                row = axes.row();
                column = axes.column();
                step = straight ? row.cross(column) : new Vector(0, 0, 1); // of the table
            }
        }

        /// Where slice `k` begins: the middle of all lies near that of the head.
        Vector begin(int k) {
            return new Vector(0, -8, 12)
                    .plus(-0.5 * (size.columns() - 1) * mm.x(), row)
                    .plus(-0.5 * (size.rows() - 1) * mm.y(), column)
                    .plus((k - 0.5 * (size.slices() - 1)) * mm.z(), step);
        }
    }

    /// Degrees: of the slices about the patient's left-right axis and about its normal, and of a
    /// gantry.
    private record Axes(double nod, double turn, double gantry) {
        Vector row() {
            double turned = Math.toRadians(turn);
            return new Vector(Math.cos(turned), Math.sin(turned), 0);
        }

        Vector column() {
            double turned = Math.toRadians(turn);
            double up = Math.toRadians(nod + gantry);
            return new Vector(
                    -Math.sin(turned) * Math.cos(up),
                    Math.cos(turned) * Math.cos(up),
                    Math.sin(up));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSeriesStaysInItsPlaceAndSoDoesTheAnatomy(Case form) throws IOException {
        Path mr = written(form, folder.resolve("mr"));
        Path ct = folder.resolve("ct");

        assertThat(translated(mr, ct).failures()).isEmpty();

        Scan source = DicomImages.read(mr, null);
        Scan made = DicomImages.read(ct, null);
        assertSame(made.volume().grid(), source.volume().grid());
        if (form.isStraight) {
            assertThat(made.volume().grid().size()).isEqualTo(form.size);
            assertThat(places(made)).isEqualTo(places(source)).hasSize(form.size.slices());
        }
        assertThat(shown(made.volume())).as("voxels of the head").isGreaterThan(0.1);
        double here = likeness(made.volume(), Vector.ZERO);
        // slices of 4 mm pass in pixels of 1 mm, so a little is smoothed
        assertThat(here).as("correlation with the phantom").isGreaterThan(0.97);
        for (int axis = 0; axis < 3; axis++) {
            for (double way : new double[] {-1, 1}) { // mm
                Vector moved =
                        new Vector(axis == 0 ? way : 0, axis == 1 ? way : 0, axis == 2 ? way : 0);
                assertThat(likeness(made.volume(), moved)).as("%s", moved).isLessThan(here);
            }
        }
    }

    /// Sizes are equal and corners within a thousandth of a mm.
    private static void assertSame(Grid made, Grid source) {
        assertThat(made.size()).isEqualTo(source.size());
        for (int corner = 0; corner < 8; corner++) {
            Vector index =
                    new Vector(
                            (corner & 1) * (source.size().columns() - 1),
                            (corner >> 1 & 1) * (source.size().rows() - 1),
                            (corner >> 2) * (source.size().slices() - 1));
            assertThat(made.toPatient(index).minus(source.toPatient(index)).length())
                    .isLessThan(1e-3);
        }
    }

    static Path written(Case form, Path series) throws IOException {
        for (int k = 0; k < form.size.slices(); k++) {
            Vector at = form.begin(k);
            SliceFile.mr("1.2")
                    .sized(form.size.columns(), form.size.rows())
                    .spaced(form.mm.x(), form.mm.y())
                    .along(form.row, form.column)
                    .at(at.x(), at.y(), at.z())
                    .of(SeriesGeometryTest::head)
                    .write(series, "%03d.dcm".formatted(k));
        }
        return series;
    }

    /// By a rule that takes MR's 0 to 1 for 0 to 1000 HU.
    static FileTranslation.Outcome translated(Path mr, Path ct) throws IOException {
        return new FileTranslation(Progress.silent())
                .run(
                        new FileTranslation.Files(List.of(mr), ct, Form.DICOM_SERIES, null, null),
                        () -> Translator.by(CARD, SeriesGeometryTest::thousandfold, "same"));
    }

    private static List<Slice> thousandfold(List<Neighbourhood> slices) {
        return slices.stream()
                .map(it -> {
                    Slice slice = it.here();
                    float[] values = slice.values().clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] *= 1000;
                    }
                    return Slice.of(slice.width(), slice.height(), values);
                })
                .toList();
    }

    /// Position, orientation and pixel size of every file, to the letter.
    private static List<List<List<String>>> places(Scan scan) {
        return scan.origin().slices().stream().map(SeriesGeometryTest::place).toList();
    }

    private static List<List<String>> place(SourceSlice slice) {
        return List.of(slice.position(), slice.orientation(), slice.spacing());
    }

    /// Part of `volume` that is not air.
    private static double shown(Volume volume) {
        int count = 0;
        for (float value : volume.voxels()) {
            count += value > AIR ? 1 : 0;
        }
        return count / (double) volume.voxels().length;
    }

    /// Correlation of what `volume` shows of the head with the phantom, moved by `shift` mm.
    private static double likeness(Volume volume, Vector shift) {
        Size size = volume.grid().size();
        double[] sums = new double[6];
        for (int i = 0; i < volume.voxels().length; i++) {
            float made = volume.voxels()[i];
            if (made < EDGE || made >= CLIPPED) {
                continue;
            }
            Vector index =
                    new Vector(
                            i % size.columns(),
                            Math.floorDiv(i, size.columns()) % size.rows(),
                            Math.floorDiv(i, size.inSlice()));
            double there = head(volume.grid().toPatient(index).plus(1, shift));
            double[] more = {1, made, there, made * made, there * there, made * there};
            for (int s = 0; s < sums.length; s++) {
                sums[s] += more[s];
            }
        }
        double n = sums[0];
        double covariance = sums[5] - sums[1] * sums[2] / n;
        double one = sums[3] - sums[1] * sums[1] / n;
        double other = sums[4] - sums[2] * sums[2] / n;
        return covariance / Math.sqrt(one * other);
    }

    /// The phantom at a place in the patient, between its voxels linearly; 0 outside.
    private static double head(Vector at) {
        Grid grid = HEAD.grid();
        Vector index = grid.toIndex(at);
        double[] whole = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            whole[axis] = Math.floor(index.along(axis));
        }
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int[] place = new int[3];
            double weight = 1;
            for (int axis = 0; axis < 3; axis++) {
                int step = corner >> axis & 1;
                double part = index.along(axis) - whole[axis];
                place[axis] = (int) whole[axis] + step;
                weight *= step == 1 ? part : 1 - part;
            }
            Size size = grid.size();
            if (place[0] >= 0
                    && place[1] >= 0
                    && place[2] >= 0
                    && place[0] < size.columns()
                    && place[1] < size.rows()
                    && place[2] < size.slices()) {
                sum += weight * HEAD.at(place[0], place[1], place[2]);
            }
        }
        return sum;
    }
}
