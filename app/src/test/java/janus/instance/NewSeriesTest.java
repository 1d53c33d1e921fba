package janus.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.dicom.Attribute;
import janus.dicom.DicomImages;
import janus.dicom.Scan;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Series of volumes without a source, read back.
final class NewSeriesTest {
    @TempDir private Path folder;

    @Test
    void aVolumeOfNobodyGetsAPlaceholderAndItsGrid() {
        Trials.forAll(
                20,
                random -> {
                    try {
                        assertPlaced(volume(grid(random), random));
                    } catch (IOException failure) {
                        throw new AssertionError(failure);
                    }
                });
    }

    private void assertPlaced(Volume volume) throws IOException {
        NewSeries series =
                new NewSeries(
                        volume, Unit.HU, Modality.CT, Optional.empty(), new Making.Converted());
        Path out = folder.resolve("nobody");
        assertThat(SeriesFiles.write(series, out))
                .singleElement()
                .asString()
                .contains("the series is of a placeholder (Patient ID JANUS-");
        Scan read = DicomImages.read(out, null);
        assertThat(read.volume().voxels()).isEqualTo(volume.voxels());
        assertThat(read.origin().head().texts(Attribute.PATIENT_NAME))
                .containsExactly("PLACEHOLDER^JANUS");
        Grid grid = volume.grid();
        Vector far = new Vector(6, 4, grid.size().slices() - 1);
        Vector apart = read.volume().grid().toPatient(far).minus(grid.toPatient(far));
        assertThat(apart.length()).isCloseTo(0, within(1e-6));
    }

    /// Anywhere, turned about all three axes, right-handed.
    private static Grid grid(RandomGenerator random) {
        double a = random.nextDouble(-3, 3);
        double b = random.nextDouble(-1.5, 1.5);
        Vector x = new Vector(Math.cos(a) * Math.cos(b), Math.sin(a) * Math.cos(b), Math.sin(b));
        Vector y = new Vector(-Math.sin(a), Math.cos(a), 0);
        return new Grid(
                new Size(7, 5, 3),
                new Spacing(random.nextDouble(0.3, 2), random.nextDouble(0.3, 2), 2.3456789),
                new Cosines(x, y, x.cross(y)),
                new Vector(random.nextDouble(-200, 200), 0, random.nextDouble(-2000, 1e-7)));
    }

    private static Volume volume(Grid grid, RandomGenerator random) {
        float[] voxels = new float[grid.size().voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = random.nextInt(-1024, 3000);
        }
        return Volume.of(grid, voxels);
    }

    @Test
    void greyLevelsKeepWholeNumbersAndSpreadOthers() {
        Grid grid = Grid.ofPicture(2, 2);
        assertThat(stored(Volume.of(grid, new float[] {0, 7, 4095, 1}))).containsExactly(0, 7);
        assertThat(stored(Volume.of(grid, new float[] {-3, 7, 9, 1}))).containsExactly(-3, 7);
        assertThat(stored(Volume.of(grid, new float[] {0.5f, 1, 0, 0})))
                .containsExactly(16384, 32767);
    }

    private static List<Integer> stored(Volume volume) {
        byte[] raw = Pixels.of(volume, Unit.GREY, Modality.MR).slice(0);
        return List.of((raw[1] << 8) | (raw[0] & 0xFF), (raw[3] << 8) | (raw[2] & 0xFF));
    }

    @Test
    void ctHasToBeInHu() {
        Volume volume = Volume.of(Grid.ofPicture(1, 1), new float[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new NewSeries(
                                volume,
                                Unit.GREY,
                                Modality.CT,
                                Optional.empty(),
                                new Making.Converted()))
                .withMessageContaining("every viewer takes the values of CT for HU");
    }

    @Test
    void decimalsFitSixteenCharacters() {
        Trials.forAll(
                1000,
                random -> {
                    double value =
                            (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 9));
                    String text = Decimal.of(value);
                    assertThat(text.length()).isLessThanOrEqualTo(16);
                    assertThat(Double.parseDouble(text))
                            .isCloseTo(value, within(Math.abs(value) * 1e-8));
                });
        assertThat(Decimal.of(-0.0)).isEqualTo("0");
        assertThat(Decimal.of("-2.051034e-010")).isEqualTo("-2.051034e-010");
    }
}
