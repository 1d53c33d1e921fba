package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.image.ImageFiles;
import janus.image.Source;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.raster.Picture;
import janus.tensor.Device;
import janus.volume.Cosines;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTranslationTest {
    private static final Scale HU = new Scale(Unit.HU, 4, -1000);

    @TempDir private Path folder;
    private Path run = Path.of("");
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeRun() throws IOException {
        run = Models.run(folder.resolve("run"), "gray", Unit.HU);
        in = folder.resolve("in");
        out = folder.resolve("out");
    }

    private FileTranslation.Outcome translate(Direction direction, Path... sources)
            throws IOException {
        return translate(direction, null, sources);
    }

    private FileTranslation.Outcome translate(
            Direction direction, @Nullable Scale ctScale, Path... sources) throws IOException {
        return new FileTranslation(Progress.silent())
                .run(
                        new FileTranslation.Request(
                                run,
                                direction,
                                new FileTranslation.Files(List.of(sources), out, ctScale),
                                Settings.on(Device.CPU)));
    }

    @Test
    void aFolderOfPicturesOfAnySizeBecomesPngOfTheSameNamesAndSizes() throws IOException {
        Heads.picture(in.resolve("a-1.png"), 41, 37, 200);
        Heads.picture(in.resolve("a-2.jpg"), 50, 33, 200);
        Heads.picture(in.resolve("b.tif"), 16, 17, 200);
        assertThat(translate(Direction.MR_TO_CT, in).failures()).isEmpty();
        assertThat(names(out)).containsExactly("a-1.png", "a-2.png", "b.png");
        Source ct = ImageFiles.read(out.resolve("a-2.png"), Modality.CT, null);
        assertThat(ct.volume().grid()).isEqualTo(Grid.ofPicture(50, 33));
        assertThat(ct.unit()).isEqualTo(Unit.HU);
        assertThat(ct.volume().voxels()[0]).isCloseTo(-1024, within(0.1f));
        assertThat(Picture.read(out.resolve("a-2.png")).bits()).isEqualTo(16);
    }

    @Test
    void ctPicturesWithTheirScaleBecomeNormalisedMr() throws IOException {
        Path picture = Heads.picture(in.resolve("ct.png"), 40, 40, 255);
        out = folder.resolve("mr.png");
        assertThat(translate(Direction.CT_TO_MR, HU, picture).failures()).isEmpty();
        Source mr = ImageFiles.read(out, Modality.MR, null);
        assertThat(mr.unit()).isEqualTo(Unit.NORMALISED);
        assertThat(mr.volume().at(20, 20, 0)).isBetween(0.01f, 0.99f);
    }

    @Test
    void aVolumeKeepsItsGridAndCtIsInt16Hu() throws IOException {
        double c = Math.cos(0.2);
        double s = Math.sin(0.2);
        Grid grid =
                new Grid(
                        new Size(9, 45, 39),
                        new Spacing(4, 2.1, 1.7),
                        new Cosines(
                                new Vector(c, s, 0), new Vector(s, -c, 0), new Vector(0, 0, -1)),
                        new Vector(-40, 31, 12.5));
        Path file = in.resolve("t1.nii.gz");
        NiftiFile.write(Heads.mr(grid).volume(), file, VoxelType.FLOAT32);
        assertThat(translate(Direction.MR_TO_CT, file).written())
                .containsExactly(out.resolve("t1.nii.gz"));
        Volume ct = NiftiFile.read(out.resolve("t1.nii.gz"));
        assertThat(ct.grid()).isEqualTo(NiftiFile.read(file).grid());
        assertThat(ct.at(0, 0, 0)).isEqualTo(-1024);
        for (float voxel : ct.voxels()) {
            assertThat(voxel).isEqualTo((float) Math.rint(voxel)).isBetween(-1024f, 2000f);
        }
    }

    @Test
    void aModelOfGreyLevelsTakesAndGivesGrey() throws IOException {
        run = Models.run(folder.resolve("grey"), "neighbours", Unit.GREY);
        Heads.picture(in.resolve("x-1.png"), 40, 40, 200);
        Heads.picture(in.resolve("x-2.png"), 40, 40, 200);
        assertThat(translate(Direction.MR_TO_CT, in).failures()).isEmpty();
        assertThat(ImageFiles.read(out.resolve("x-1.png"), Modality.CT, null).unit())
                .isEqualTo(Unit.GREY);
        Path back = out;
        out = folder.resolve("back");
        assertThat(translate(Direction.CT_TO_MR, back).failures()).isEmpty();
        assertThat(names(out)).containsExactly("x-1.png", "x-2.png");
    }

    @Test
    void aBrokenFileIsNamedAndTheOthersAreTranslated() throws IOException {
        Heads.picture(in.resolve("a.png"), 40, 40, 200);
        Heads.picture(in.resolve("c.png"), 40, 40, 200);
        Files.writeString(in.resolve("b.png"), "this is text");
        FileTranslation.Outcome outcome = translate(Direction.MR_TO_CT, in);
        assertThat(names(out)).containsExactly("a.png", "c.png");
        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure).hasMessageStartingWith(in.resolve("b.png").toString()));
    }

    @Test
    void voxelsThatAreNoNumbersAreNamedAndNothingIsWritten() throws IOException {
        Volume volume = Heads.mr(Grid.ofPicture(40, 40).withSize(new Size(40, 40, 3))).volume();
        volume.voxels()[41] = Float.NaN;
        Path file = in.resolve("v.nii");
        NiftiFile.write(volume, file, VoxelType.FLOAT32);
        assertThat(translate(Direction.MR_TO_CT, file).failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure)
                                .hasMessageContaining("v.nii")
                                .hasMessageContaining("(1, 1, 0)"));
        assertThat(out).doesNotExist();
    }

    @Test
    void runningAgainOverwrites() throws IOException {
        Path picture = Heads.picture(in.resolve("a.png"), 40, 40, 200);
        Files.createDirectories(out);
        Files.writeString(out.resolve("a.png"), "half a fi");
        translate(Direction.MR_TO_CT, in);
        byte[] first = Files.readAllBytes(out.resolve("a.png"));
        translate(Direction.MR_TO_CT, in);
        assertThat(out.resolve("a.png")).hasBinaryContent(first);
        assertThat(picture).exists();
    }

    @Test
    void subjectsFoldersAreKept() throws IOException {
        Heads.picture(in.resolve("s1/001.png"), 40, 40, 200);
        Heads.picture(in.resolve("s2/001.png"), 40, 40, 200);
        translate(Direction.MR_TO_CT, in);
        assertThat(out.resolve("s1/001.png")).exists();
        assertThat(out.resolve("s2/001.png")).exists();
    }

    @Test
    void progressCountsSlicesOfAVolumeAndFilesOfAFolder() throws IOException {
        Heads.picture(in.resolve("a.png"), 40, 40, 200);
        Heads.picture(in.resolve("b.png"), 40, 40, 200);
        List<String> heard = new ArrayList<>();
        new FileTranslation(listenerOf(heard))
                .run(
                        new FileTranslation.Request(
                                run,
                                Direction.MR_TO_CT,
                                new FileTranslation.Files(List.of(in), out, null),
                                Settings.on(Device.CPU)));
        assertThat(heard).containsExactly("translate 2", "2 b.png", "finished");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Progress listenerOf(List<String> heard) {
        return new Progress() {
            @Override
            public void started(String what, long total) {
                heard.add(what + " " + total);
            }

            @Override
            public void advanced(long done, String note) {
                heard.add(done + " " + note);
            }

            @Override
            public void finished() {
                heard.add("finished");
            }
        };
    }
}
