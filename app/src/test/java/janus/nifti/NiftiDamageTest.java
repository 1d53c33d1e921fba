package janus.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import janus.Trials;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken files: one sentence each, and never more memory than the file could fill.
final class NiftiDamageTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"int16-le.nii", "int16.nii.gz", "nifti2-be.nii.gz"})
    void everyCutIsNoticed(String name) throws IOException {
        byte[] whole = Files.readAllBytes(NiftiGoldenTest.FOLDER.resolve(name));
        Path cut = folder.resolve(name);
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatIOException()
                    .as("%d of %d bytes", length, whole.length)
                    .isThrownBy(() -> NiftiFile.read(cut))
                    .withMessageStartingWith(cut + ": ")
                    .withMessageMatching(".* - .* - .*");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "int16-le.nii,300",
        "uint8-be.nii,300",
        "int16.nii.gz,300",
        "nifti2-le.nii.gz,300",
        "qform-left-handed.nii,300",
        "both-forms.nii,300",
        "scaled.nii,300",
        "extension.nii,300"
    })
    void aChangedHeaderGivesASentenceOrAVolume(String name, int trials) throws IOException {
        byte[] whole = Files.readAllBytes(NiftiGoldenTest.FOLDER.resolve(name));
        Path changed = folder.resolve(name);
        Trials.forAll(trials, random -> readOrSentence(changed, changed(whole, random)));
    }

    @Test
    void aFlippedBitInPackedVoxelsIsNoticedByTheChecksum() throws IOException {
        byte[] bytes = Files.readAllBytes(NiftiGoldenTest.FOLDER.resolve("int16.nii.gz"));
        bytes[bytes.length - 6] ^= 1; // in the sum itself
        Path path = Files.write(folder.resolve("flipped.nii.gz"), bytes);

        assertThatIOException()
                .isThrownBy(() -> NiftiFile.read(path))
                .withMessage(
                        path
                                + ": file breaks off or is damaged (Corrupt GZIP trailer) - voxels are missing or wrong - copy or convert it again");
    }

    @Test
    void otherFilesFoldersAndNothingAreRefused() throws IOException {
        refused(
                Files.writeString(folder.resolve("text.nii"), "no header, just text"),
                ": first bytes are not a NIfTI header's length of 348 or 540 - this is another kind of file - give a .nii or .nii.gz");
        refused(
                Files.createFile(folder.resolve("empty.nii")),
                ": file breaks off or is damaged (0 bytes in all) - voxels are missing or wrong - copy or convert it again");
        refused(folder, " is a folder - a NIfTI volume is one file - name the file");
        refused(
                folder.resolve("none.nii"),
                " does not exist - there is nothing to read - check the name");
    }

    private static void refused(Path path, String sentence) {
        assertThatIOException().isThrownBy(() -> NiftiFile.read(path)).withMessage(path + sentence);
    }

    private static byte[] changed(byte[] whole, RandomGenerator random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int at = random.nextInt(Math.min(bytes.length, 360));
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : 0x7f);
        }
        return bytes;
    }

    private static void readOrSentence(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
            Volume volume = NiftiFile.read(path);
            assertThat(volume.voxels().length).isLessThan(2000 * bytes.length);
        } catch (IOException refused) {
            assertThat(refused)
                    .hasMessageStartingWith(path.toString())
                    .hasMessageMatching("(?s).* - .* - .*");
        }
    }
}
