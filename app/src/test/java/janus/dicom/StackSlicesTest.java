package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import janus.volume.Size;
import janus.volume.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Series whose slices are read from their files when they are asked for.
final class StackSlicesTest {
    private static final int SIDE = 144; // longer than the part of a file that is looked through
    private static final int SLICES = 6;

    @TempDir private Path folder;

    private static SliceFile slice(int k) {
        return SliceFile.ct("1.2.3")
                .sized(SIDE, SIDE)
                .spaced(1, 1)
                .at(-70, -70, 3 * k)
                .of(at -> Math.rint(at.x() + 2 * at.y() + 5 * at.z()));
    }

    private Path series() throws IOException {
        for (int k = 0; k < SLICES; k++) {
            slice(k).write(folder, "%d.dcm".formatted(k));
        }
        return folder;
    }

    private Volume read() throws IOException {
        return DicomImages.read(folder, null).volume();
    }

    private static float expected(int i, int j, int k) {
        return i - 70 + 2 * (j - 70) + 15 * k;
    }

    @Test
    void aSeriesIsReadSliceBySliceAndAsAWholeAlike() throws IOException {
        series();
        Volume volume = read();
        assertThat(volume.isInMemory()).isFalse();

        float[] bySlice = new float[volume.grid().size().voxels()];
        IntStream.range(0, 4 * SLICES)
                .parallel()
                .forEach(n -> {
                    float[] values = volume.slice(n % SLICES).values();
                    synchronized (bySlice) {
                        System.arraycopy(
                                values, 0, bySlice, n % SLICES * values.length, values.length);
                    }
                });
        assertThat(volume.isInMemory()).isFalse();

        assertThat(bySlice).isEqualTo(volume.voxels());
        assertThat(volume.at(3, 100, 4)).isEqualTo(expected(3, 100, 4));
        assertThat(volume.slice(2).at(140, 7)).isEqualTo(expected(140, 7, 2));
    }

    @Test
    void slicesOfTheirOwnMeaningKeepIt() throws IOException {
        series();
        slice(3).with(Attribute.RESCALE_INTERCEPT, "100").write(folder, "3.dcm");

        Volume volume = read();

        assertThat(volume.isInMemory()).isFalse();
        assertThat(volume.slice(3).at(5, 5)).isEqualTo(expected(5, 5, 3) + 100);
        assertThat(volume.slice(4).at(5, 5)).isEqualTo(expected(5, 5, 4));
        assertThat(volume.slice(3).values())
                .isEqualTo(Volume.of(volume.grid(), volume.voxels()).slice(3).values());
    }

    @Test
    void aSliceThatIsGoneOrCutByThenIsNamed() throws IOException {
        series();
        Volume volume = read();
        Path gone = folder.resolve("2.dcm");
        Path cut = folder.resolve("4.dcm");
        Files.delete(gone);
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(whole, whole.length - 100));

        assertThat(volume.slice(1).at(0, 0)).isEqualTo(expected(0, 0, 1));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> volume.slice(2))
                .withMessageContaining(gone.toString());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> volume.slice(4))
                .withMessageContaining(cut.toString());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> IntStream.range(2, 5).parallel().forEach(volume::slice))
                .withMessageContaining(folder.toString());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(volume::voxels)
                .withMessageContaining(gone.toString());
        assertThat(volume.slice(1).at(0, 0)).isEqualTo(expected(0, 0, 1));
    }

    @Test
    void whatIsLeftToComputeIsReadAtOnce() throws IOException {
        series();
        Files.delete(folder.resolve("3.dcm")); // the slice between is interpolated
        assertThat(read().isInMemory()).isTrue();

        slice(3).with(Attribute.RESCALE_SLOPE, "1e37").write(folder, "3.dcm");
        Volume endless = read();
        assertThat(endless.isInMemory()).isTrue();
        Size size = endless.grid().size();
        assertThat(endless.slice(3).values())
                .hasSize(size.inSlice())
                .contains(Float.POSITIVE_INFINITY);
    }

    @Test
    void oneSliceIsReadAtOnce() throws IOException {
        slice(0).write(folder, "0.dcm");

        assertThat(read().isInMemory()).isTrue();
    }
}
