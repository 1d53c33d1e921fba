package janus.instance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Programs;
import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.DicomFile;
import janus.dicom.DicomImages;
import janus.dicom.Element;
import janus.dicom.Scan;
import janus.dicom.Vr;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Complete Enhanced images, made by bench/golden/enhanced.py: read, copied without identity, and
/// written as series of one frame a file.
final class EnhancedFilesTest {
    private static final Path FILES = Path.of("src/test/resources/janus/dicom");
    private static final List<Integer> ORDER = List.of(3, 0, 5, 1, 4, 2); // slice of each frame
    private static final String ROOT = "1.2.666.1.";
    private static final String DAY = "19870413"; // whole: new UIDs are many digits
    private static final String TIME = "135724.5";
    private static final double MM = 1e-4; // positions have six digits

    @TempDir private Path folder;

    private static Path original(Modality modality) {
        return FILES.resolve("enhanced-%s.dcm".formatted(modality.code()));
    }

    private Path copy(Modality modality, OptionalInt shift) throws IOException {
        copy(original(modality), shift);
        return folder.resolve("copy").resolve("0001.dcm");
    }

    private Deidentification.Outcome copy(Path file, OptionalInt shift) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the same at every run");
        return Deidentification.run(
                new Deidentification.Request(
                        file,
                        folder.resolve("copy"),
                        Pseudonyms.of(secret),
                        Optional.empty(),
                        shift),
                Progress.silent());
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void framesLieWhereTheirGroupsPutThem(Modality modality) throws IOException {
        for (Path file : List.of(original(modality), copy(modality, OptionalInt.empty()))) {
            Scan scan = DicomImages.read(file, null);

            assertThat(scan.problems()).isEmpty();
            assertThat(scan.modality()).contains(modality);
            assertPlaces(scan.volume().grid());
            assertValues(scan.volume(), modality);
        }
    }

    /// The formulas of the script.
    private static void assertPlaces(Grid grid) {
        Vector x = new Vector(0.96, 0.28, 0);
        Vector y = new Vector(-0.168, 0.576, 0.8);
        assertThat(grid.size()).isEqualTo(new Size(32, 24, 6));
        Vector last =
                new Vector(-12.5, 30.25, -40)
                        .plus(31 * 0.75, x)
                        .plus(23 * 1.25, y)
                        .plus(5 * 2.5, x.cross(y));
        assertThat(grid.toPatient(Vector.ZERO).minus(new Vector(-12.5, 30.25, -40)).length())
                .isCloseTo(0, within(MM));
        assertThat(grid.toPatient(new Vector(31, 23, 5)).minus(last).length())
                .isCloseTo(0, within(MM));
    }

    private static void assertValues(Volume volume, Modality modality) {
        for (int k = 0; k < 6; k++) {
            for (int r = 0; r < 24; r++) {
                for (int c = 0; c < 32; c++) {
                    int stored = 1000 + 97 * k + 13 * r + 5 * c;
                    int value =
                            modality == Modality.CT
                                    ? stored - 1024
                                    : stored * (ORDER.indexOf(k) + 1);
                    assertThat(volume.at(c, r, k)).isEqualTo(value);
                }
            }
        }
    }

    /// Dates removed, and moved by a leap year.
    @ParameterizedTest
    @CsvSource({"MR,", "CT,", "MR,366", "CT,366"})
    void copiesAreWellFormedAndTellNothing(Modality modality, Integer shift)
            throws IOException, InterruptedException {
        OptionalInt days = shift == null ? OptionalInt.empty() : OptionalInt.of(shift);

        Path copy = copy(modality, days);

        assertThat(Dciodvfy.errors(original(modality))).isEmpty();
        assertThat(Dciodvfy.errors(copy)).isEmpty();
        assertThat(Files.readString(copy, ISO_8859_1))
                .doesNotContain("SECRET", "1.2.666", DAY, "+0100")
                .contains("gre3d".repeat(modality == Modality.MR ? 1 : 0));
        if (days.isEmpty()) {
            assertThat(Files.readString(copy, ISO_8859_1)).doesNotContain(TIME);
        }
        assertNothingPrivate(DicomFile.read(copy).data());
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void filesThatDoNotSayWhatTheirAttributesAreKeepTheirFramesAndThatIsTold(Modality modality)
            throws IOException, InterruptedException {
        Path implicit = folder.resolve("implicit.dcm");
        Programs.run("dcmtk", "dcmconv", "+ti", original(modality), implicit);

        Deidentification.Outcome outcome = copy(implicit, OptionalInt.empty());

        Path copy = folder.resolve("copy").resolve("0001.dcm");
        assertValues(DicomImages.read(copy, null).volume(), modality);
        assertThat(Files.readString(copy, ISO_8859_1))
                .doesNotContain("SECRET", "1.2.666", DAY, TIME);
        assertThat(outcome.notes().getFirst())
                .startsWith("1 Enhanced images in Implicit VR do not say")
                .contains("dcmconv +te");
    }

    private static void assertNothingPrivate(DataSet data) {
        for (Element element : data.elements()) {
            assertThat(element.tag().isPrivate()).as(element.tag().toString()).isFalse();
            if (element instanceof Element.Sequence sequence) {
                sequence.items().forEach(EnhancedFilesTest::assertNothingPrivate);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void anOldUidHasOneNewOneWhereverItStands(Modality modality) throws IOException {
        Map<String, String> renamed = new TreeMap<>();

        compare(
                DicomFile.read(original(modality)).data(),
                DicomFile.read(copy(modality, OptionalInt.empty())).data(),
                renamed);

        assertThat(renamed.values()).doesNotHaveDuplicates();
        renamed.forEach((old, other) -> {
            if (old.startsWith("1.2.840.10008.")) {
                assertThat(other).isEqualTo(old);
            } else {
                assertThat(other).startsWith("2.25.");
            }
        });
        assertThat(renamed.keySet()) // study, series, frames of reference, instance, dimensions
                .contains(ROOT + 1, ROOT + 2, ROOT + 3, ROOT + 4, ROOT + 5, ROOT + 6, ROOT + 7)
                .contains(ROOT + "7.1", ROOT + "7.6"); // referred to by frames and as evidence
    }

    /// Puts UIDs of `old` and what `copy` has at the same places into `renamed`.
    private static void compare(DataSet old, DataSet copy, Map<String, String> renamed) {
        Map<Object, Element> before = new TreeMap<>();
        old.elements().forEach(element -> before.put(element.tag(), element));
        for (Element element : copy.elements()) {
            Element same = before.get(element.tag());
            if (element instanceof Element.Sequence after
                    && same instanceof Element.Sequence sequence
                    && !after.items().isEmpty()) {
                assertThat(after.items()).hasSameSizeAs(sequence.items());
                for (int i = 0; i < after.items().size(); i++) {
                    compare(sequence.items().get(i), after.items().get(i), renamed);
                }
            } else if (element instanceof Element.Value after
                    && same instanceof Element.Value value
                    && after.vr() == Vr.UI) {
                String text = copy.texts(after).getFirst();
                String known = renamed.putIfAbsent(old.texts(value).getFirst(), text);
                assertThat(known == null || known.equals(text)).as(element.toString()).isTrue();
            }
        }
    }

    /// The values need no network: they are the source's, under the other modality's name.
    @ParameterizedTest
    @CsvSource({"MR,MR", "CT,CT", "MR,CT", "CT,MR"})
    void seriesMadeOfThemAreWellFormedAndNameTheirFrames(Modality modality, Modality made)
            throws IOException, InterruptedException {
        Scan scan = DicomImages.read(original(modality), null);
        boolean same = modality == made;
        Making making =
                same ? new Making.Converted() : new Making.Synthetic(new Model("m", "0123456789"));
        Unit unit = made == Modality.CT ? Unit.HU : Unit.GREY;
        Path out = folder.resolve("series");

        SeriesFiles.write(
                new NewSeries(scan.volume(), unit, made, Optional.of(scan.origin()), making), out);

        for (int k = 0; k < 6; k++) {
            Path file = out.resolve("%04d.dcm".formatted(k + 1));
            assertThat(Dciodvfy.errors(file)).isEmpty();
            assertMadeOf(k, DicomFile.read(file).data(), made);
            boolean told = made == Modality.MR && same;
            assertThat(DicomFile.read(file).data().text(Attribute.ECHO_TIME))
                    .isEqualTo(told ? Optional.of("2.98") : Optional.empty());
        }
        Scan read = DicomImages.read(out, null);
        assertPlaces(read.volume().grid());
        assertThat(read.volume().voxels()).isEqualTo(scan.volume().voxels());
    }

    private static void assertMadeOf(int k, DataSet image, Modality made) {
        DataSet source = image.items(Attribute.SOURCE_IMAGE_SEQUENCE).getFirst();
        assertThat(source.text(Attribute.REFERENCED_SOP_INSTANCE_UID)).contains(ROOT + 5);
        assertThat(source.text(Attribute.REFERENCED_FRAME_NUMBER))
                .contains(Integer.toString(ORDER.indexOf(k) + 1));
        assertThat(image.text(Attribute.PATIENT_NAME)).contains("SECRET^NAME"); // no group's
        assertThat(image.texts(Attribute.IMAGE_TYPE))
                .containsExactly("DERIVED", "SECONDARY", made == Modality.CT ? "AXIAL" : "OTHER");
    }
}
