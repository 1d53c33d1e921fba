package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import janus.nifti.NiftiFile;
import janus.phantom.Contrast;
import janus.phantom.Tissue;
import janus.volume.Volume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int phantom(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "phantom";
        words[1] = "--out";
        words[2] = folder.resolve("heads").toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Volume volume(String file) throws IOException {
        return NiftiFile.read(folder.resolve("heads").resolve(file));
    }

    @Test
    void everyContrastLiesOnTheLabels() throws IOException {
        assertThat(phantom("--subjects", "2", "--first", "7", "--size", "120", "--slices", "24"))
                .isZero();

        for (String number : new String[] {"000007", "000008"}) {
            String file = "phantom-" + number + ".nii.gz";
            Volume labels = volume("labels/" + file);
            assertThat(labels.grid().size().columns()).isEqualTo(120);
            assertThat(labels.grid().size().slices()).isEqualTo(24);
            for (Contrast contrast : Contrast.values()) {
                Volume image = volume(contrast.name().toLowerCase(Locale.ROOT) + "/" + file);
                assertThat(image.grid()).isEqualTo(labels.grid());
                assertThat(meanOf(Tissue.WHITE_MATTER, labels, image))
                        .as("white matter on %s", contrast)
                        .isCloseTo(Tissue.WHITE_MATTER.on(contrast), offset(90f));
            }
        }
    }

    @Test
    void aPerfectScannerShowsTheSameHeadWithoutNoise() throws IOException {
        assertThat(phantom("--size", "64", "--slices", "4", "--contrast", "ct")).isZero();
        Volume noisy = volume("ct/phantom-000001.nii.gz");
        assertThat(
                        phantom(
                                "--size",
                                "64",
                                "--slices",
                                "4",
                                "--contrast",
                                "ct",
                                "--scanner",
                                "perfect"))
                .isZero();
        Volume clean = volume("ct/phantom-000001.nii.gz");

        double squares = 0;
        for (int i = 0; i < clean.voxels().length; i++) {
            squares += Math.pow(noisy.voxels()[i] - clean.voxels()[i], 2);
        }
        assertThat(Math.sqrt(squares / clean.voxels().length))
                .as("noise of a clinical CT, HU")
                .isBetween(2.0, 4.5); // 4, but for air, which is cut at -1024
    }

    private static float meanOf(Tissue tissue, Volume labels, Volume image) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < labels.grid().size().voxels(); i++) {
            if (labels.voxels()[i] == tissue.label()) {
                sum += image.voxels()[i];
                count++;
            }
        }
        assertThat(count).isPositive();
        return (float) (sum / count);
    }

    @Test
    void aNumberIsAlwaysTheSameSubject() throws IOException {
        phantom("--first", "5", "--contrast", "ct", "--size", "32", "--slices", "3");
        byte[] alone = Files.readAllBytes(folder.resolve("heads/ct/phantom-000005.nii.gz"));
        phantom(
                "--subjects",
                "3",
                "--first",
                "4",
                "--contrast",
                "ct",
                "--size",
                "32",
                "--slices",
                "3");

        assertThat(folder.resolve("heads/ct/phantom-000005.nii.gz")).hasBinaryContent(alone);
        assertThat(folder.resolve("heads/ct/phantom-000004.nii.gz"))
                .exists()
                .satisfies(other -> assertThat(Files.readAllBytes(other)).isNotEqualTo(alone));
        assertThat(folder.resolve("heads/t1")).doesNotExist();
    }

    @Test
    void everySecondOneIsIll() throws IOException {
        phantom(
                "--subjects",
                "2",
                "--first",
                "2",
                "--lesion-every",
                "2",
                "--size",
                "64",
                "--slices",
                "30");

        assertThat(ill(volume("labels/phantom-000002.nii.gz"))).isTrue();
        assertThat(ill(volume("labels/phantom-000003.nii.gz"))).isFalse();
    }

    private static boolean ill(Volume labels) {
        for (int i = 0; i < labels.grid().size().voxels(); i++) {
            if (labels.voxels()[i] >= Tissue.TUMOUR.label()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theTableNamesEveryLabel() throws IOException {
        phantom("--contrast", "t1", "--size", "16", "--slices", "1");

        assertThat(folder.resolve("heads/tissues.csv"))
                .content()
                .startsWith("label,tissue,t1,t2,ct_hu\n0,air,")
                .contains("\n4,cortical_bone,45.0,35.0,1400.0\n")
                .hasLineCount(Tissue.values().length + 1);
    }

    @Test
    void numbersThatMakeNoHeadsAreRefused() {
        assertThat(phantom("--subjects", "0")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "janus: --subjects 0 makes no phantoms - it runs from 1 to 999 - choose a number between\n");
        assertThat(folder).isEmptyDirectory();
    }
}
