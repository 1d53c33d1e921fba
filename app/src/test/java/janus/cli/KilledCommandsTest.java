package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.translate.Heads;
import janus.translate.Models;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that write DICOM series, killed (kill -9) while they write: they leave the hidden
/// neighbour and nothing under the real name, and the next run removes it and gives the whole.
final class KilledCommandsTest {
    @TempDir private Path folder;

    @Test
    void aConversionLeavesNoHalfSeries() throws IOException, InterruptedException {
        Size size = new Size(64, 64, 3000);
        Path nifti = nifti(Volume.of(grid(size), new float[size.voxels()]));

        assertWholeAfterAKill(
                new Making("0002.dcm", size.slices()), "convert", nifti, series(), "--dicom");
    }

    @Test
    void aTranslationLeavesNoHalfSeries() throws IOException, InterruptedException {
        Size size = new Size(64, 64, 600);
        Path nifti = nifti(Heads.ellipsoid(grid(size), 300, 0));
        Path run = Models.run(folder.resolve("run"), "gray", Unit.HU);

        assertWholeAfterAKill(
                new Making("0002.dcm", size.slices()),
                "translate",
                "--model",
                run,
                "--to",
                "ct",
                "--device",
                "cpu",
                nifti,
                "--dicom",
                "--out",
                series());
    }

    @Test
    void aCopyWithoutIdentityIsNeverHalf() throws IOException, InterruptedException {
        Path source = DicomHead.write(folder.resolve("source"), "1.2", "T1", 1000);

        assertWholeAfterAKill(
                new Making("series-1/0002.dcm", 999), "deidentify", source, "--out", series());
    }

    /// @param begun what the folder that is being built holds when the command is killed
    /// @param files how many the series has when it is whole
    private record Making(String begun, int files) {}

    private void assertWholeAfterAKill(Making making, Object... command)
            throws IOException, InterruptedException {
        Path building = folder.resolve(".series.building");
        Process process = inAnotherProcess(words(command));
        while (!Files.exists(building.resolve(making.begun()))) {
            assertThat(process.isAlive()).as(() -> "before it was killed: " + said()).isTrue();
            Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();

        assertThat(series()).doesNotExist();
        assertThat(building).exists();
        StringWriter err = new StringWriter();
        String[] again = words(command).toArray(String[]::new);
        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), again))
                .as(err.toString())
                .isZero();
        try (Stream<Path> inside = Files.list(series())) {
            assertThat(inside).hasSize(making.files());
        }
        assertThat(building).doesNotExist();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException nothing) {
            return nothing.toString();
        }
    }

    private Process inAnotherProcess(List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private static List<String> words(Object... command) {
        return Stream.of(command).map(Object::toString).toList();
    }

    private Path series() {
        return folder.resolve("series");
    }

    private Path nifti(Volume volume) throws IOException {
        Path file = folder.resolve("long.nii");
        NiftiFile.write(volume, file, VoxelType.INT16);
        return file;
    }

    private static Grid grid(Size size) {
        return Grid.ofPicture(size.columns(), size.rows()).withSize(size);
    }
}
