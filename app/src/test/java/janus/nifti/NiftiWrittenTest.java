package janus.nifti;

import static org.assertj.core.api.Assertions.assertThat;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What others read in the files that Janus writes.
final class NiftiWrittenTest {
    @TempDir private Path folder;

    /// Origin: `written-*.nii` were written by this class; then nibabel 5 found in them the affine
    /// (as sform and as qform), unit, type and values that stand in `bench/golden/nifti.py`.
    @ParameterizedTest
    @EnumSource
    void bytesAreThoseThatNibabelUnderstood(VoxelType type) throws IOException {
        Path file = folder.resolve("written.nii");

        NiftiFile.write(leftHanded(), file, type);

        String golden = type == VoxelType.INT16 ? "written-int16.nii" : "written-float32.nii";
        assertThat(file).hasSameBinaryContentAs(NiftiGoldenTest.FOLDER.resolve(golden));
    }

    @Test
    void formsThatDisagreeAreAProblem() throws IOException {
        Path file = folder.resolve("forms.nii");
        NiftiFile.write(leftHanded(), file, VoxelType.INT16);
        assertThat(NiftiFile.describe(file).problems()).isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(268, -12.5f + 40); // qoffset_x
        Files.write(file, bytes);

        assertThat(NiftiFile.describe(file).problems())
                .containsExactly(
                        "sform and qform place it up to 40 mm apart - they may mean two spaces, such as a scanner's and an atlas's - the sform was taken, check the position");
        assertThat(NiftiFile.read(file).grid().origin().x()).isEqualTo(12.5);
    }

    /// Axes turned by a right-angled triangle of sides 3, 4, 5; slices run to the feet.
    private static Volume leftHanded() {
        float[] voxels = new float[24];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i * 100.25f - 1024;
        }
        Grid grid =
                new Grid(
                        new Size(4, 3, 2),
                        new Spacing(0.5, 0.75, 2.5),
                        new Cosines(
                                new Vector(0.6, 0.8, 0),
                                new Vector(-0.8, 0.6, 0),
                                new Vector(0, 0, -1)),
                        new Vector(12.5, -34.25, 56.75));
        return Volume.of(grid, voxels);
    }
}
