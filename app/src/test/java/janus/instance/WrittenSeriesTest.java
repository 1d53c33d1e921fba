package janus.instance;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Programs;
import janus.Shared;
import janus.dicom.DicomImages;
import janus.dicom.Scan;
import janus.nifti.NiftiFile;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Series that were made of three real ones, in the eyes of other people's programs.
final class WrittenSeriesTest {
    private static final double MM = 1e-3;
    private static final Making SYNTHETIC = new Making.Synthetic(new Model("m", "0123456789"));
    private static final String PYDICOM =
            """
            import sys, pydicom
            for name in sys.argv[1:]:
                d = pydicom.dcmread(name)
                assert len(d.PixelData) == 2 * d.Rows * d.Columns
                print(d.SOPInstanceUID, d.PatientName, d.file_meta.TransferSyntaxUID.name)
            """;

    @TempDir private Path folder;

    /// The values need no network: they are the source's, under the other modality's name.
    @ParameterizedTest
    @CsvSource({"mr-t1c-implicit,CT", "ct-tilted-explicit,MR", "ct-jpeg-lossless,MR"})
    void syntheticSeriesAreWellFormedAndLieWhereTheirSourcesLie(String name, Modality made)
            throws IOException, InterruptedException {
        Scan source = source(name);
        Unit unit = made == Modality.CT ? Unit.HU : Unit.GREY;
        assertGood(
                new NewSeries(
                        source.volume(), unit, made, Optional.of(source.origin()), SYNTHETIC));
    }

    @ParameterizedTest
    @CsvSource({"mr-t1c-implicit,MR", "ct-tilted-explicit,CT", "ct-jpeg-lossless,CT"})
    void convertedSeriesToo(String name, Modality same) throws IOException, InterruptedException {
        Scan source = source(name);
        assertGood(
                new NewSeries(
                        source.volume(),
                        source.unit(),
                        same,
                        Optional.of(source.origin()),
                        new Making.Converted()));
    }

    @ParameterizedTest
    @CsvSource({"CT", "MR"})
    void seriesOfNobodyToo(Modality modality) throws IOException, InterruptedException {
        Scan source = source("mr-t1c-implicit");
        Unit unit = modality == Modality.CT ? Unit.HU : Unit.GREY;
        assertGood(
                new NewSeries(
                        source.volume(), unit, modality, Optional.empty(), new Making.Converted()));
    }

    private static Scan source(String name) throws IOException {
        return DicomImages.read(Shared.folder().resolve("data/dicom").resolve(name), null);
    }

    private void assertGood(NewSeries series) throws IOException, InterruptedException {
        Path out = folder.resolve("series");
        SeriesFiles.write(series, out);
        List<Path> files = files(out);

        for (Path file : List.of(files.getFirst(), files.get(files.size() / 2), files.getLast())) {
            assertThat(Dciodvfy.errors(file)).as("dciodvfy of %s", file).isEmpty();
            Programs.run("dcmtk", "dcmdump", "-q", "+L", file);
            Programs.run(
                    "dcmtk", "dcmj2pnm", "--write-png", "+Wi", "1", file, folder.resolve("x.png"));
            assertThat(Programs.run("libgdcm-tools", "gdcminfo", file)).contains("Dimensions:");
        }
        assertThat(Programs.pydicom(PYDICOM, files.toArray()).lines()).hasSize(files.size());
        assertSame(DicomImages.read(out, null).volume(), series.volume());
        assertSame(converted(out), series.volume());
    }

    /// The same values at the same places.
    private static void assertSame(Volume read, Volume written) {
        Volume one = Reorientation.of(read.grid()).turn(read);
        Volume other = Reorientation.of(written.grid()).turn(written);
        Grid grid = other.grid();
        assertThat(one.grid().size()).isEqualTo(grid.size());
        for (int corner = 0; corner < 8; corner++) {
            Vector index =
                    new Vector(
                            (corner & 1) * (grid.size().columns() - 1),
                            (corner >> 1 & 1) * (grid.size().rows() - 1),
                            (corner >> 2) * (grid.size().slices() - 1));
            Vector apart = one.grid().toPatient(index).minus(grid.toPatient(index));
            assertThat(apart.length()).isLessThan(MM);
        }
        assertThat(differences(one.voxels(), other.voxels())).isZero();
    }

    /// Voxels that are not what they were: whole numbers stay, others are rounded or spread.
    private static int differences(float[] read, float[] written) {
        double low = 0;
        double high = 0;
        boolean whole = true;
        for (float value : written) {
            low = Math.min(low, value);
            high = Math.max(high, value);
            whole &= value == Math.rint(value);
        }
        boolean rounded = read[0] < 0; // CT
        double step = whole || rounded ? 1 : (high - low) / Short.MAX_VALUE;
        double zero = whole || rounded ? 0 : low;
        int count = 0;
        for (int i = 0; i < read.length; i++) {
            count += read[i] == Math.rint((written[i] - zero) / step) ? 0 : 1;
        }
        return count;
    }

    private Volume converted(Path series) throws IOException, InterruptedException {
        Programs.run(
                "dcm2niix", "dcm2niix", "-z", "n", "-b", "n", "-f", "made", "-o", folder, series);
        return NiftiFile.read(folder.resolve("made.nii"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }
}
