package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Trials;
import janus.volume.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is taken over from an earlier file is what reading the file by itself gives. A long run:
/// `-Ddicom.fuzz=100000`, also `-Dtrials.seed=2`.
final class PlaneReaderTest {
    private static final int LEAST = 1 << 15; // bytes, for a file to be read in parts
    private static final int FILES = Integer.getInteger("dicom.fuzz", 480);
    private static final int TOGETHER = 8; // files of a series

    @TempDir private Path folder;

    @Test
    void slicesOfASeriesAreReadAsIfEachWereAlone() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            files.add(slice(k).write(folder, "%d.dcm".formatted(k)));
        }

        assertThat(takenOver(files)).isEqualTo(11);
        assertReadAlike(files);
    }

    @Test
    void whatDiffersIsReadAnew() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(slice(0).write(folder, "0.dcm"));
        files.add(
                slice(1).with(Attribute.RESCALE_SLOPE, "2")
                        .with(Attribute.RESCALE_INTERCEPT, "-1024")
                        .write(folder, "1.dcm"));
        files.add(slice(2).with(Attribute.SERIES_DESCRIPTION, "other").write(folder, "2.dcm"));
        files.add(slice(3).spaced(2, 2).write(folder, "3.dcm"));
        files.add(slice(4).sized(130, 140).write(folder, "4.dcm"));
        files.add(slice(5).along(new Vector(0, 1, 0), new Vector(0, 0, -1)).write(folder, "5.dcm"));
        files.add(slice(6).write(folder, "6.dcm"));

        List<Plane> planes = assertReadAlike(files);

        assertThat(planes.get(1).pixels().meaning().orElseThrow().slope()).isEqualTo(2);
        assertThat(planes.get(2).series().description()).isEqualTo("other");
        assertThat(planes.get(3).placement().down()).isEqualTo(2);
        assertThat(planes.get(4).placement().rows()).isEqualTo(140);
        assertThat(planes.get(5).placement().x()).isEqualTo(new Vector(0, 1, 0));
        assertThat(planes.get(6).placement().position().z()).isEqualTo(12);
    }

    /// Files are to be in the order of their tags; not all are.
    @Test
    void slicesInAnotherOrderAreReadAsIfEachWereAlone() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            DicomBytes data = DicomBytes.explicit();
            if (k > 0) {
                data.text(Attribute.SERIES_INSTANCE_UID, "1.2").text(Attribute.MODALITY, "CT");
            } else {
                data.text(Attribute.MODALITY, "CT").text(Attribute.SERIES_INSTANCE_UID, "1.2");
            }
            SliceFile.format(data).shorts(Attribute.PIXEL_DATA, new int[LEAST]);
            files.add(
                    Files.write(
                            folder.resolve(k + ".dcm"),
                            data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)));
        }

        assertReadAlike(files);
        assertReadAlike(files.reversed());
    }

    @Test
    void aFileInOtherCharactersKeepsThem() throws IOException {
        byte[] utf8 = "Zür\u00e4".getBytes(StandardCharsets.UTF_8);
        String name = new String(utf8, StandardCharsets.ISO_8859_1); // the file's bytes
        List<Path> files = new ArrayList<>();
        for (String set : new String[] {"ISO_IR 100", "ISO_IR 192", "ISO_IR 100"}) {
            int k = files.size();
            SliceFile slice = slice(k).with(Attribute.SPECIFIC_CHARACTER_SET, set);
            slice.with(Attribute.SERIES_DESCRIPTION, name);
            files.add(slice.write(folder, "%d.dcm".formatted(k)));
        }

        List<Plane> planes = assertReadAlike(files);

        assertThat(planes.get(0).series().description()).isEqualTo(name);
        assertThat(planes.get(1).series().description()).isEqualTo("Zür\u00e4");
        assertThat(planes.get(2).series().description()).isEqualTo(name);
    }

    @Test
    void fileWithoutAPositionAmongOthersIsAPicture() throws IOException {
        Path first = slice(0).write(folder, "0.dcm");
        DicomBytes data = DicomBytes.explicit().text(Attribute.SERIES_INSTANCE_UID, "1.2");
        data.text(Attribute.MODALITY, "CT");
        SliceFile.format(data).shorts(Attribute.PIXEL_DATA, new int[LEAST]);
        Path second = folder.resolve("1.dcm");
        Files.write(second, data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN));

        List<Plane> planes = assertReadAlike(List.of(first, second));

        assertThat(planes.get(1).placement().isKnown()).isFalse();
    }

    @Test
    void mutatedFilesAreReadAsIfEachWereAlone() throws IOException {
        byte[] whole = Files.readAllBytes(slice(0).write(folder, "whole.dcm"));
        int head = whole.length - 2 * LEAST;
        Mutations[] all = Mutations.values();
        Trials.forAll(
                FILES / TOGETHER,
                random -> {
                    List<Path> files = new ArrayList<>();
                    for (int i = 0; i < TOGETHER; i++) {
                        byte[] file = random.nextInt(3) == 0 ? whole : broken(whole, head, random);
                        if (random.nextInt(8) == 0) {
                            file = all[random.nextInt(all.length)].of(whole, random);
                        }
                        files.add(written(i, file));
                    }
                    assertReadAlike(files);
                });
    }

    /// With other bytes before the pixels.
    private static byte[] broken(byte[] whole, int head, RandomGenerator random) {
        byte[] broken = whole.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = 128 + random.nextInt(head - 128);
            broken[at] =
                    (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt());
        }
        return broken;
    }

    private Path written(int number, byte[] file) {
        try {
            return Files.write(folder.resolve("%d.dcm".formatted(number)), file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static SliceFile slice(int k) {
        return SliceFile.of("1.2")
                .sized(128, 256)
                .at(-4, -3, 2.0 * k)
                .with(Attribute.SERIES_DESCRIPTION, "thin")
                .with(Attribute.INSTANCE_NUMBER, String.valueOf(k))
                .with(Attribute.ACQUISITION_TIME, "1200%02d".formatted(k))
                .with(Attribute.SLICE_THICKNESS, "2");
    }

    private static int takenOver(List<Path> files) throws IOException {
        HeadReader reader = new HeadReader();
        int count = 0;
        for (Path file : files) {
            count += reader.read(file).differing().filter(it -> it.size() < 8).isPresent() ? 1 : 0;
        }
        return count;
    }

    /// @return the planes of all files
    private static List<Plane> assertReadAlike(List<Path> files) {
        PlaneReader reader = new PlaneReader();
        List<Plane> all = new ArrayList<>();
        for (Path file : files) {
            String alone = told(() -> new PlaneReader().read(file));
            List<Plane> planes = new ArrayList<>();
            String beside =
                    told(() -> {
                        planes.addAll(reader.read(file));
                        return planes;
                    });
            assertThat(beside).isEqualTo(alone);
            all.addAll(planes);
        }
        return all;
    }

    private interface Reading {
        List<Plane> planes() throws IOException;
    }

    /// All that is known of the planes, or the sentence that says why they can't be read.
    private static String told(Reading reading) {
        try {
            StringBuilder told = new StringBuilder();
            for (Plane plane : reading.planes()) {
                told.append(plane.series()).append(plane.placement()).append(plane.pixels());
                told.append(plane.source()).append(plane.frame());
                for (Element element : plane.head().elements()) {
                    told.append('\n').append(element.tag());
                    if (element instanceof Element.Value value) {
                        told.append(plane.head().texts(value));
                    }
                }
            }
            return told.toString();
        } catch (IOException sentence) {
            return String.valueOf(sentence.getMessage());
        }
    }
}
