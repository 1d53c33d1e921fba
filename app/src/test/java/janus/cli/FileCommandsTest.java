package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.raster.Picture;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Scale;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `janus convert` and `janus inspect`.
final class FileCommandsTest {
    private static final Grid LAS =
            new Grid(
                    new Size(2, 2, 3),
                    new Spacing(1, 1, 5),
                    new Cosines(new Vector(1, 0, 0), new Vector(0, -1, 0), new Vector(0, 0, 1)),
                    new Vector(-10, 20, 30));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path folder;

    private int janus(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Path volume(String name, float... voxels) throws IOException {
        Path path = folder.resolve(name);
        NiftiFile.write(Volume.of(LAS, voxels), path, VoxelType.FLOAT32);
        return path;
    }

    private Path ct() throws IOException {
        return volume("ct.nii.gz", -1000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1500);
    }

    @Test
    void aVolumeKeepsValuesAndPlaceInAnotherFile() throws IOException {
        Path copy = folder.resolve("copy.nii");

        assertThat(janus("convert", ct(), copy)).isZero();

        Volume read = NiftiFile.read(copy);
        assertThat(read.grid()).isEqualTo(LAS);
        assertThat(read.voxels()).isEqualTo(NiftiFile.read(ct()).voxels());
        assertThat(copy).hasSize(352 + 12 * 2); // whole numbers: int16
    }

    @Test
    void fractionsStayInAnotherFile() throws IOException {
        Path in = volume("mr.nii", 0.5f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40_000);

        assertThat(janus("convert", in, folder.resolve("copy.nii.gz"))).isZero();

        assertThat(NiftiFile.read(folder.resolve("copy.nii.gz")).voxels())
                .isEqualTo(NiftiFile.read(in).voxels());
    }

    @Test
    void aSliceOfCtBecomesAPictureInHuWithTheFrontOnTop() throws IOException {
        Path png = folder.resolve("top.png");

        assertThat(janus("convert", ct(), png, "--slice", 2, "--modality", "ct")).isZero();

        Picture picture = Picture.read(png);
        assertThat(picture.scale()).isEqualTo(Scale.of16Bit(Unit.HU));
        // rows of the file run to the front, those of the picture to the back
        assertThat(picture.levels())
                .containsExactly(16 * (10 + 1024), 65535 - 16 * 1571.9375f, 16 * 1032, 16 * 1033);
    }

    @Test
    void aPictureBecomesAnotherLevelByLevel() throws IOException {
        Path png = folder.resolve("a.png");
        float[] levels = {1, 2, 3, 65_000, 4, 5};
        Picture.of(new Picture.Shape(3, 2, 1, 16), levels, null).write(png);

        assertThat(janus("convert", png, folder.resolve("a.tif"))).isZero();

        assertThat(Picture.read(folder.resolve("a.tif")).levels()).isEqualTo(levels);
    }

    @Test
    void severalSlicesNeedAChoice() throws IOException {
        Path in = ct();
        Path png = folder.resolve("x.png");

        assertThat(janus("convert", in, png)).isOne();
        assertThat(err)
                .hasToString(
                        "janus: %s has 3 slices and %s can hold one - a picture is one slice - choose it with --slice or name a .nii.gz%n"
                                .formatted(in, png));
        assertThat(janus("convert", in, png, "--slice", 3)).isOne();
        assertThat(err.toString())
                .contains("slice 3 of %s was asked for - there are 3, counted".formatted(in));
        assertThat(png).doesNotExist();
    }

    @Test
    void anEndingWithoutKindIsRefused() throws IOException {
        assertThat(janus("convert", ct(), folder.resolve("x.mha"))).isOne();
        assertThat(err.toString()).contains("x.mha is no image that Janus knows - ");
    }

    @Test
    void aMissingSourceIsSaidToBeMissing() {
        for (String name : new String[] {"nowhere", "nowhere.mha", "nowhere.png"}) {
            Path missing = folder.resolve(name);

            assertThat(janus("convert", missing, folder.resolve("x.nii"))).isOne();
            assertThat(err.toString()).contains("%s does not exist - ".formatted(missing));
        }
    }

    @Test
    void inspectionShowsGeometryRangeAndProblems() throws IOException {
        assertThat(janus("inspect", ct())).isZero();

        assertThat(out.toString())
                .contains(
                        "stored:   NIfTI-1 float32, little endian, position from sform",
                        "size:     2 x 2 x 3",
                        "spacing:  1 x 1 x 5 mm",
                        "axes:     LAS",
                        "origin:   -10.00, 20.00, 30.00 mm (LPS)",
                        "unit:     not in the file; the range is that of HU",
                        "range:    -1000 to 1500, mean 46.25",
                        "problem:  axial slices are 5.0 mm apart - ");
    }

    @Test
    void inspectionIsReadByMachines() throws IOException {
        Path nan = volume("nan.nii", 1, 1, Float.NaN, 1, 1, 1, 1, 1, 1, 1, 1, 1);

        assertThat(janus("inspect", nan, "--json")).isZero();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("axes").asString()).isEqualTo("LAS");
        assertThat(json.get("size").toString()).isEqualTo("[2,2,3]");
        assertThat(json.get("max").asDouble()).isEqualTo(1);
        assertThat(json.get("problems").toString())
                .contains("it has 1 voxel that is NaN or infinite, the first at (0, 1, 0) - ")
                .contains("all values are 1.0 - ");
    }

    @Test
    void aFolderIsInspectedToItsEndDespiteABrokenFile() throws IOException {
        Files.writeString(folder.resolve("a.nii"), "text");
        ct();

        assertThat(janus("inspect", folder, "--json")).isOne();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json).hasSize(2);
        assertThat(json.get(0).get("problems").get(0).asString())
                .contains("a.nii: first bytes are not a NIfTI header's");
        assertThat(json.get(1).get("kind").asString()).isEqualTo("nifti");
    }

    @Test
    void aBrokenFileIsOneSentence() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "text");

        assertThat(janus("inspect", text)).isOne();
        assertThat(err.toString())
                .startsWith("janus: " + text + " begins with 'text' - ")
                .hasLineCount(1);
    }
}
