package janus.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import janus.Trials;
import janus.volume.Scale;
import janus.volume.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureTest {
    private static final Path FIXTURES = Path.of("src/test/resources/janus/raster");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"png,8,1", "png,16,1", "png,8,3", "png,16,3", "tif,8,1", "tif,16,1", "tif,8,3"})
    void whatIsWrittenIsReadBack(String ending, int bits, int channels) {
        Trials.forAll(
                20,
                random -> {
                    var shape =
                            new Picture.Shape(
                                    random.nextInt(1, 40), random.nextInt(1, 40), channels, bits);
                    Picture picture = Picture.of(shape, levels(random, shape), null);
                    Picture read = roundTrip(picture, "x." + ending);
                    assertThat(read.levels()).isEqualTo(picture.levels());
                    assertThat(read.bits()).isEqualTo(bits);
                    assertThat(read.channels()).isEqualTo(channels);
                    assertThat(read.scale()).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hu.png", "hu.tif"})
    void pngAndTiffCarryTheScale(String name) {
        Scale scale = Scale.of16Bit(Unit.HU);
        var shape = new Picture.Shape(2, 1, 1, 16);

        Picture read = roundTrip(Picture.of(shape, new float[] {0, 65535}, scale), name);

        assertThat(read.scale()).isEqualTo(scale);
        assertThat(read.levels()).containsExactly(0, 65535);
    }

    @Test
    void levelsAreRoundedAndClipped() {
        var shape = new Picture.Shape(4, 1, 1, 8);
        Picture picture = Picture.of(shape, new float[] {-3, 0.6f, 254.4f, 300}, null);

        assertThat(roundTrip(picture, "x.png").levels()).containsExactly(0, 1, 254, 255);
    }

    @Test
    void sixteenBitsInJpegAreRefused() {
        Picture picture = Picture.of(new Picture.Shape(1, 1, 1, 16), new float[1], null);

        assertThatThrownBy(() -> picture.write(folder.resolve("x.jpg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "x.jpg cannot hold 16 bits - JPEG has 8 - name the file .png or .tif");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEndingWithoutFormatIsRefused() {
        Picture picture = Picture.of(new Picture.Shape(1, 1, 1, 8), new float[1], null);

        assertThatThrownBy(() -> picture.write(folder.resolve("x.bmp")))
                .hasMessageEndingWith(
                        "x.bmp does not end in .png, .tif or .jpg - the ending says which format to write - add one");
    }

    @Test
    void textNamedPngIsRefused() throws IOException {
        refused(
                Files.writeString(folder.resolve("notes.png"), "hello\nworld, how are you?"),
                "notes.png begins with 'hello.wo' - it is no PNG, JPEG or TIFF picture whatever its name - give a picture");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(
                Files.createFile(folder.resolve("empty.png")),
                "empty.png is empty (0 bytes) - there is no picture in it - copy it again");
    }

    @Test
    void aMissingFileAndAFolderAreRefused() {
        refused(
                folder.resolve("none.png"),
                "none.png does not exist - there is nothing to read - check the name");
        refused(folder, " is a folder - a picture is one file - name the file");
    }

    @Test
    void floatingPointSignedAndSeveralPagesAreRefused() {
        refused(
                FIXTURES.resolve("refused-float.tif"),
                "has 32-bit floating-point samples - only whole unsigned ones of 1 to 8 or 16 bits can be read - export it as 16-bit or as NIfTI");
        refused(
                FIXTURES.resolve("refused-signed.tif"),
                "has signed samples - only whole unsigned ones of 1 to 8 or 16 bits can be read - export it as 16-bit or as NIfTI");
        refused(
                FIXTURES.resolve("refused-pages.tif"),
                "holds 2 pictures - which one is meant is unclear - split it into one file each");
    }

    /// To ImageIO these are 200 and more, where -56 was meant.
    @Test
    void signedBytesAreRefusedTooAndBigTiffIsNamed() {
        refused(
                FIXTURES.resolve("refused-signed8.tif"),
                "has signed samples - only whole unsigned ones of 1 to 8 or 16 bits can be read - export it as 16-bit or as NIfTI");
        refused(
                FIXTURES.resolve("refused-big.tif"),
                "is a BigTIFF - that form is for files beyond 4 GiB and is not read - export it as an ordinary TIFF");
    }

    @Test
    void aBrokenScaleIsRefused() throws IOException {
        byte[] png = Files.readAllBytes(FIXTURES.resolve("grey8.png"));
        Path broken = folder.resolve("broken.png");
        Files.write(broken, PngText.with(png, ScaleText.KEYWORD, "HU one two"));

        refused(
                broken,
                "its janus.scale is 'HU one two' - unit, slope and intercept are expected - remove or mend that text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grey8.png",
                "grey16.png",
                "palette.png",
                "grey.jpg",
                "progressive.jpg",
                "rgb.jpg",
                "grey16.tif",
                "lzw.tif",
                "deflate16.tif"
            })
    void everyCutIsNoticed(String name) throws IOException {
        byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
        Path cut = folder.resolve(name);
        // the last bytes of PNG (end chunk) and of JPEG (end mark) carry no pixels
        for (int length = 1; length < whole.length - 20; length += 1 + whole.length / 100) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatIOException()
                    .as("%d of %d bytes", length, whole.length)
                    .isThrownBy(() -> Picture.read(cut))
                    .withMessageContaining(name)
                    .withMessageContaining(" - ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey16.png", "palette.png", "rgb.jpg", "grey16.tif", "lzw.tif"})
    void damageGivesASentenceOrAPicture(String name) throws IOException {
        byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
        Path damaged = folder.resolve(name);
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    Trials.forAll(
                            300,
                            random -> {
                                byte[] bytes = whole.clone();
                                for (int i = random.nextInt(1, 4); i > 0; i--) {
                                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                                }
                                readOrSentence(damaged, bytes);
                            });
                });
    }

    @Test
    void aHeaderThatClaimsTooMuchIsRefusedBeforeAnythingIsAllocated() throws IOException {
        byte[] png = Files.readAllBytes(FIXTURES.resolve("grey8.png"));
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        Path bomb = Files.write(folder.resolve("bomb.png"), png);

        refused(
                bomb,
                "claims 60000x60000 pixels in %d bytes - that is damaged or too large for a slice - crop or export it again"
                        .formatted(png.length));
    }

    private static void readOrSentence(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
            Picture.read(path);
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining(path.toString());
            assertThat(List.of(refused.getMessage().split(" - ", -1)))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static void refused(Path path, String sentence) {
        assertThatIOException()
                .isThrownBy(() -> Picture.read(path))
                .withMessageStartingWith(path.toString())
                .withMessageEndingWith(sentence);
    }

    private Picture roundTrip(Picture picture, String name) {
        try {
            picture.write(folder.resolve(name));
            return Picture.read(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static float[] levels(RandomGenerator random, Picture.Shape shape) {
        float[] levels = new float[shape.width() * shape.height() * shape.channels()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = random.nextInt(1 << shape.bits());
        }
        return levels;
    }
}
