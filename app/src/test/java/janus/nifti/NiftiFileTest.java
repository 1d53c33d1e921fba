package janus.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.RandomVolumes;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NiftiFileTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"x.nii,INT16", "x.nii.gz,INT16", "x.nii,FLOAT32", "x.nii.gz,FLOAT32"})
    void whatIsWrittenIsReadBack(String name, VoxelType type) {
        Trials.forAll(
                40,
                random -> {
                    Volume volume = volume(random, type);

                    Volume read = roundTrip(volume, name, type);

                    assertThat(read.voxels()).isEqualTo(volume.voxels());
                    assertSamePlace(read.grid(), volume.grid());
                });
    }

    @Test
    void qformSaysTheSameAsSform() {
        Trials.forAll(
                200,
                random -> {
                    Volume volume = volume(random, VoxelType.INT16);
                    Path path = folder.resolve("q.nii");
                    write(volume, path, VoxelType.INT16);
                    patch(path, header -> header.putShort(254, (short) 0)); // no sform

                    assertSamePlace(read(path).grid(), volume.grid());
                });
    }

    @Test
    void int16IsRoundedAndClipped() {
        float[] values = {-40_000, -0.6f, 0.4f, 1.6f, 40_000};
        Volume volume = Volume.of(Grid.ofPicture(5, 1), values);

        assertThat(roundTrip(volume, "x.nii", VoxelType.INT16).voxels())
                .containsExactly(-32768, -1, 0, 2, 32767);
    }

    @Test
    void notANumberStaysSoInFloat32AndIsRefusedInInt16() {
        Volume volume = Volume.of(Grid.ofPicture(2, 1), new float[] {1, Float.NaN});

        assertThat(roundTrip(volume, "x.nii", VoxelType.FLOAT32).voxels())
                .containsExactly(1, Float.NaN);
        assertThatThrownBy(() -> NiftiFile.write(volume, folder.resolve("i.nii"), VoxelType.INT16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "voxel 1 is NaN - whole numbers have no such value - write float32 or replace it first");
        assertThat(folder.resolve("i.nii")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"1,1000", "2,1", "3,0.001", "0,1"})
    void lengthsComeInMetresMillimetresAndMicrometres(byte unit, double mm) {
        Grid grid = new Grid(new Size(1, 1, 1), new Spacing(2, 3, 4), Cosines.LPS, Vector.ZERO);
        Path path = folder.resolve("u.nii");
        write(Volume.of(grid, new float[1]), path, VoxelType.INT16);
        patch(path, header -> header.put(123, unit));

        assertThat(read(path).grid().spacing().z()).isCloseTo(4 * mm, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refused-4d.nii|header claims 2 volumes along axis 4 - only one 3-D volume can be read - split the file first",
                "refused-rgb.nii|voxels are RGB colours (data type 128) - only whole and floating-point numbers of 8 to 64 bits can be read - convert the file to float32",
                "refused-complex.nii|voxels are complex numbers (data type 32) - only whole and floating-point numbers of 8 to 64 bits can be read - convert the file to float32",
                "refused-pair.hdr|header says that the voxels are in a separate .img file - such pairs are not read - convert the pair to one .nii",
                "refused-analyze.hdr|header has the length of a NIfTI header and not its mark n+1 or n+2 - an ANALYZE file does not say which side is left - convert it to NIfTI with a tool that knows",
            })
    void strangersAreRefusedByName(String name, String sentence) {
        Path path = NiftiGoldenTest.FOLDER.resolve(name);

        assertThatIOException()
                .isThrownBy(() -> NiftiFile.read(path))
                .withMessage(path + ": " + sentence);
    }

    @Test
    void aShearedSformWithoutQformIsRefused() {
        Path path = NiftiGoldenTest.FOLDER.resolve("refused-sheared.nii");

        assertThatIOException()
                .isThrownBy(() -> NiftiFile.read(path))
                .withMessageStartingWith(path + ": sform: axes Vector")
                .withMessageEndingWith(
                        "are not perpendicular unit vectors - a sheared grid has no spacing - resample it onto a straight grid first");
    }

    @Test
    void aBombIsRefusedBeforeAnythingIsAllocated() {
        Path path = folder.resolve("bomb.nii");
        write(Volume.of(Grid.ofPicture(1, 1), new float[1]), path, VoxelType.INT16);
        patch(
                path,
                header -> {
                    header.putShort(42, (short) 30_000).putShort(44, (short) 30_000);
                });
        assertThatIOException()
                .isThrownBy(() -> NiftiFile.read(path))
                .withMessage(
                        path
                                + ": header claims 30000x30000x1 voxels or 1800000352 bytes and the file has 354 - voxels are missing - copy or convert it again");

        patch(path, header -> header.putShort(46, (short) 30_000));
        assertThatIOException()
                .isThrownBy(() -> NiftiFile.read(path))
                .withMessage(
                        path
                                + ": size 30000x30000x30000 exceeds 2^31 voxels - it does not fit one array - crop or resample it first");
    }

    @Test
    void aLargeGridCannotBeWrittenAsNifti1() {
        Volume wide = Volume.of(Grid.ofPicture(40_000, 1), new float[40_000]);

        assertThatThrownBy(() -> NiftiFile.write(wide, folder.resolve("w.nii"), VoxelType.INT16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "volume has 40000 voxels along axis 1 - NIfTI-1 holds at most 32767 - crop or resample it first");
    }

    private static Volume volume(RandomGenerator random, VoxelType type) {
        Volume volume = RandomVolumes.volume(random);
        if (type == VoxelType.INT16) {
            for (int i = 0; i < volume.voxels().length; i++) {
                volume.voxels()[i] = random.nextInt(-32768, 32768);
            }
        }
        return volume;
    }

    private static void assertSamePlace(Grid read, Grid written) {
        assertThat(read.size()).isEqualTo(written.size());
        Size size = written.size();
        Vector last = new Vector(size.columns() - 1, size.rows() - 1, size.slices() - 1);
        for (Vector index : new Vector[] {Vector.ZERO, last, new Vector(1, 2, 3)}) {
            // headers hold float32, and a quaternion's real part is what is missing to 1
            assertThat(read.toPatient(index).minus(written.toPatient(index)).length())
                    .isLessThan(2e-2);
        }
    }

    private Volume roundTrip(Volume volume, String name, VoxelType type) {
        write(volume, folder.resolve(name), type);
        return read(folder.resolve(name));
    }

    private static void write(Volume volume, Path path, VoxelType type) {
        try {
            NiftiFile.write(volume, path, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Volume read(Path path) {
        try {
            return NiftiFile.read(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void patch(Path path, java.util.function.Consumer<ByteBuffer> change) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
            Files.write(path, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
