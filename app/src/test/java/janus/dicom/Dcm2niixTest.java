package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Programs;
import janus.Shared;
import janus.nifti.NiftiFile;
import janus.volume.Grid;
import janus.volume.Reorientation;
import janus.volume.Size;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three series of scanners against dcm2niix, an independent reader.
final class Dcm2niixTest {
    private static final double MM = 1e-3;

    @TempDir private Path folder;

    @Test
    void aStraightSeriesIsTheSameVoxelForVoxel() throws IOException, InterruptedException {
        Path series = series("mr-t1c-implicit");

        Volume ours = axial(DicomImages.read(series, null).volume());
        Volume theirs = axial(converted(series));

        assertSamePlaces(ours.grid(), theirs.grid());
        assertThat(ours.voxels()).isEqualTo(theirs.voxels());
    }

    /// dcm2niix also writes tilted slices as they are, without a true position; ours are compared
    /// before they are moved. Its padding stays -1500 and -3024, ours is air.
    @Test
    void slicesOfATiltedSeriesAreTheSameBeforeTheyAreMoved()
            throws IOException, InterruptedException {
        for (String name : List.of("ct-tilted-explicit", "ct-jpeg-lossless")) {
            Path series = series(name);
            Volume theirs = axial(converted(series));
            Stack stack = Sorting.stacks(planes(series)).getFirst();
            Size size = theirs.grid().size();
            assertThat(stack.planes()).hasSize(size.slices());
            for (int k = 0; k < size.slices(); k++) {
                assertThat(new SliceReader(stack).values(k))
                        .as("slice %d of %s", k, name)
                        .usingComparator(Dcm2niixTest::compareButPadding)
                        .isEqualTo(theirs.slice(k).values());
            }
        }
    }

    /// Every voxel that a slice of a tilted series had lies on the straight grid where its own
    /// header puts it: at whole pixels of the grid the value is the slice's, between them it is
    /// mixed.
    @Test
    void tiltedSeriesAreStraightenedWithoutMovingAnatomy()
            throws IOException, InterruptedException {
        for (String name : List.of("ct-tilted-explicit", "ct-jpeg-lossless")) {
            Path series = series(name);
            Scan scan = DicomImages.read(series, null);
            Grid grid = scan.volume().grid();
            for (Plane plane : planes(series)) {
                Placement place = plane.placement();
                Vector corner = place.position().plus(100 * place.down(), place.y());
                Vector index = grid.toIndex(corner);
                assertThat(grid.toPatient(index).minus(corner).length()).isLessThan(MM);
                assertThat(index.x()).isCloseTo(0, within(MM));
                assertThat(index.y()).isBetween(0.0, grid.size().rows() - 1.0);
                assertThat(index.z()).isBetween(-0.01, grid.size().slices() - 0.99);
            }
            assertThat(scan.problems()).hasSize(2);
            assertThat(scan.problems().getLast().what()).startsWith("the gantry was tilted by ");
        }
    }

    private static int compareButPadding(float[] ours, float[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            boolean padding = ours[i] == -1024 && theirs[i] < -1024;
            if (ours[i] != theirs[i] && !padding) {
                return 1;
            }
        }
        return ours.length - theirs.length;
    }

    private static List<Plane> planes(Path series) throws IOException {
        List<Plane> planes = new java.util.ArrayList<>();
        for (Path file : Catalogue.files(series)) {
            planes.addAll(new PlaneReader().read(file));
        }
        return planes;
    }

    private static void assertSamePlaces(Grid ours, Grid theirs) {
        assertThat(ours.size()).isEqualTo(theirs.size());
        for (int corner = 0; corner < 8; corner++) {
            Vector index =
                    new Vector(
                            (corner & 1) * (ours.size().columns() - 1),
                            (corner >> 1 & 1) * (ours.size().rows() - 1),
                            (corner >> 2) * (ours.size().slices() - 1));
            Vector apart = ours.toPatient(index).minus(theirs.toPatient(index));
            assertThat(apart.length()).isLessThan(MM);
        }
    }

    private static Volume axial(Volume volume) {
        return Reorientation.of(volume.grid()).turn(volume);
    }

    private static Path series(String name) {
        return Shared.folder().resolve("data/dicom").resolve(name);
    }

    /// What dcm2niix makes of `series`, without its own correction of the tilt.
    private Volume converted(Path series) throws IOException, InterruptedException {
        String name = String.valueOf(series.getFileName());
        Programs.run(
                "dcm2niix", "dcm2niix", "-z", "n", "-b", "n", "-f", name, "-o", folder, series);
        return NiftiFile.read(folder.resolve(name + ".nii"));
    }
}
