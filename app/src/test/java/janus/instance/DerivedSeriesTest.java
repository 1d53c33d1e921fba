package janus.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.DicomImages;
import janus.dicom.Element;
import janus.dicom.EnhancedFile;
import janus.dicom.Scan;
import janus.dicom.SliceFile;
import janus.volume.Modality;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// New series of hand-built ones, read back.
final class DerivedSeriesTest {
    private static final Making SYNTHETIC = new Making.Synthetic(new Model("tiny", "c0ffee"));
    private static final String KANJI =
            "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B=\u001b$B$d$^$@\u001b(B^\u001b$B$?$m$&\u001b(B";

    @TempDir private Path folder;

    private static SliceFile mr(int k) {
        return SliceFile.mr("1.2.3")
                .with(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                .with(Attribute.STUDY_INSTANCE_UID, "1.2.9")
                .with(Attribute.FRAME_OF_REFERENCE_UID, "1.2.8")
                .with(Attribute.SERIES_DESCRIPTION, "t1 mprage")
                .with(Attribute.SERIES_NUMBER, "7")
                .with(Attribute.SCANNING_SEQUENCE, "GR")
                .with(Attribute.ECHO_TIME, "2.97")
                .with(Attribute.REPETITION_TIME, "1900")
                .at(0.1, 0.2, 3 * k)
                .of(_ -> 10 * k);
    }

    private Scan scan(SliceFile... slices) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        for (int k = 0; k < slices.length; k++) {
            slices[k].write(source, "s%d.dcm".formatted(k));
        }
        return DicomImages.read(source, null);
    }

    private static NewSeries ct(Scan scan, Making making) {
        return new NewSeries(
                scan.volume(), Unit.HU, Modality.CT, Optional.of(scan.origin()), making);
    }

    private Scan written(NewSeries series) throws IOException {
        Path out = folder.resolve("out");
        SeriesFiles.write(series, out);
        return DicomImages.read(out, null);
    }

    private static List<String> texts(Scan scan, Attribute attribute) {
        return scan.origin().head().texts(attribute);
    }

    @Test
    void aSyntheticSeriesSaysWhatItIsAndWhereItCameFrom() throws IOException {
        Scan source = scan(mr(0), mr(1), mr(2));

        Scan ct = written(ct(source, SYNTHETIC));

        assertThat(ct.volume().grid()).isEqualTo(source.volume().grid());
        assertThat(ct.volume().voxels()).isEqualTo(source.volume().voxels());
        assertThat(ct.problems()).isEmpty();
        assertThat(texts(ct, Attribute.SYNTHETIC_DATA)).containsExactly("YES");
        assertThat(texts(ct, Attribute.IMAGE_TYPE))
                .containsExactly("DERIVED", "SECONDARY", "AXIAL");
        assertThat(ct.head().description())
                .isEqualTo("CT of t1 mprage synthetic - NOT FOR DIAGNOSTIC USE");
        assertThat(texts(ct, Attribute.DERIVATION_DESCRIPTION).getFirst())
                .startsWith("Synthetic CT, not acquired: made by Janus ")
                .contains(" of MR by model tiny, SHA-256 of its weights c0ffee.");
        assertThat(texts(ct, Attribute.SERIES_NUMBER)).containsExactly("1007");
        assertThat(texts(ct, Attribute.STUDY_INSTANCE_UID)).containsExactly("1.2.9");
        assertThat(texts(ct, Attribute.FRAME_OF_REFERENCE_UID)).containsExactly("1.2.8");
        assertThat(ct.head().uid()).startsWith("2.25.").isNotEqualTo(source.head().uid());
        DataSet equipment =
                ct.origin().head().items(Attribute.CONTRIBUTING_EQUIPMENT_SEQUENCE).getLast();
        assertThat(code(equipment)).containsExactly("109100", "DCM", "Synthesizing Equipment");
    }

    private static List<String> code(DataSet item) {
        DataSet code = item.items(Attribute.PURPOSE_OF_REFERENCE_CODE_SEQUENCE).getFirst();
        return Stream.of(
                        Attribute.CODE_VALUE,
                        Attribute.CODING_SCHEME_DESIGNATOR,
                        Attribute.CODE_MEANING)
                .map(it -> code.text(it).orElse(""))
                .toList();
    }

    @Test
    void everySliceNamesItsSource() throws IOException {
        Scan source = scan(mr(0), mr(1), mr(2));
        SeriesImages images = new SeriesImages(ct(source, SYNTHETIC));
        for (int k = 0; k < 3; k++) {
            DataSet item = images.image(k).items(Attribute.SOURCE_IMAGE_SEQUENCE).getFirst();
            assertThat(item.text(Attribute.REFERENCED_SOP_INSTANCE_UID))
                    .contains(source.origin().slices().get(k).instance());
            assertThat(item.text(Attribute.REFERENCED_SOP_CLASS_UID))
                    .contains("1.2.840.10008.5.1.4.1.1.4");
            assertThat(item.text(Attribute.SPATIAL_LOCATIONS_PRESERVED)).contains("YES");
            assertThat(code(item))
                    .containsExactly(
                            "121322", "DCM", "Source image for image processing operation");
        }
    }

    @Test
    void whatWouldBeALieIsNotCopied() throws IOException {
        Scan source = scan(mr(0).with(Attribute.KVP, "120"), mr(1).with(Attribute.KVP, "120"));

        DataSet ct = written(ct(source, SYNTHETIC)).origin().head();
        assertThat(ct.element(Attribute.KVP)).isPresent(); // type 2: there, without value
        assertThat(ct.text(Attribute.KVP)).isEmpty();
        assertThat(ct.element(Attribute.ECHO_TIME)).isEmpty();
        NewSeries mr =
                new NewSeries(
                        source.volume(),
                        Unit.NORMALISED,
                        Modality.MR,
                        Optional.of(source.origin()),
                        SYNTHETIC);
        DataSet made = new SeriesImages(mr).image(0);
        assertThat(made.text(Attribute.SCANNING_SEQUENCE)).contains("RM");
        assertThat(made.text(Attribute.ECHO_TIME)).isEmpty();
        assertThat(made.text(Attribute.REPETITION_TIME)).isEmpty();
        assertThat(made.element(Attribute.RESCALE_SLOPE)).isEmpty();
    }

    @Test
    void aConversionKeepsTheScanAsItWas() throws IOException {
        Scan source = scan(mr(0), mr(1));
        NewSeries same =
                new NewSeries(
                        source.volume(),
                        source.unit(),
                        Modality.MR,
                        Optional.of(source.origin()),
                        new Making.Converted());

        Scan read = written(same);

        assertThat(read.volume().voxels()).isEqualTo(source.volume().voxels());
        assertThat(texts(read, Attribute.ECHO_TIME)).containsExactly("2.97");
        assertThat(texts(read, Attribute.SCANNING_SEQUENCE)).containsExactly("GR");
        assertThat(read.head().description()).isEqualTo("t1 mprage");
        assertThat(read.origin().head().element(Attribute.SYNTHETIC_DATA)).isEmpty();
    }

    @Test
    void namesKeepTheirCharactersToTheByte() throws IOException {
        assertNameSurvives("\\ISO 2022 IR 87", KANJI, "\u5c71\u7530");
        assertNameSurvives("ISO_IR 100", "M\u00fcller^J\u00f6rg", "M\u00fcller");
        assertNameSurvives("ISO_IR 192", "\u00ec\u009d\u00b4^\u00ea\u00b8\u00b8", "\uc774");
    }

    private void assertNameSurvives(String set, String name, String shown) throws IOException {
        SliceFile[] slices = {mr(0), mr(1)};
        for (SliceFile slice : slices) {
            slice.with(Attribute.SPECIFIC_CHARACTER_SET, set).with(Attribute.PATIENT_NAME, name);
        }
        Scan source = scan(slices);
        Scan ct = written(ct(source, SYNTHETIC));
        assertThat(ct.origin().head().element(Attribute.PATIENT_NAME).map(DerivedSeriesTest::raw))
                .isEqualTo(
                        source.origin()
                                .head()
                                .element(Attribute.PATIENT_NAME)
                                .map(DerivedSeriesTest::raw));
        assertThat(texts(ct, Attribute.PATIENT_NAME).getFirst()).contains(shown);
    }

    private static List<Byte> raw(Element element) {
        Element.Value value = (Element.Value) element;
        byte[] bytes = new byte[value.bytes().limit()];
        value.bytes().get(0, bytes);
        return Stream.iterate(0, i -> i < bytes.length, i -> i + 1).map(i -> bytes[i]).toList();
    }

    @Test
    void theSameContentHasTheSameUidsAndBytesAndOtherContentHasOthers() throws IOException {
        Scan source = scan(mr(0), mr(1));
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        SeriesFiles.write(ct(source, SYNTHETIC), one);
        SeriesFiles.write(ct(source, SYNTHETIC), two);
        assertThat(two.resolve("0002.dcm"))
                .hasBinaryContent(Files.readAllBytes(one.resolve("0002.dcm")));

        String uid = DicomImages.read(one, null).head().uid();
        Making other = new Making.Synthetic(new Model("tiny", "decaf"));
        assertThat(written(ct(source, other)).head().uid()).isNotEqualTo(uid);
        source.volume().voxels()[3]++;
        assertThat(written(ct(source, SYNTHETIC)).head().uid()).isNotEqualTo(uid);
    }

    @Test
    void framesOfAnEnhancedFileAreNamedByTheirNumbers() throws IOException {
        Path file = folder.resolve("enhanced.dcm");
        Files.write(
                file, EnhancedFile.bytes("CT", new double[] {4, 0, 2}, new @Nullable String[3]));
        Scan source = DicomImages.read(file, null);

        Scan made = written(ct(source, new Making.Converted()));

        assertThat(made.volume().voxels()).isEqualTo(source.volume().voxels());
        assertThat(made.volume().grid()).isEqualTo(source.volume().grid());
        SeriesImages images = new SeriesImages(ct(source, SYNTHETIC));
        assertThat(Stream.of(0, 1, 2).map(k -> frame(images.image(k))))
                .containsExactly("2", "3", "1"); // by height
    }

    private static String frame(DataSet image) {
        DataSet item = image.items(Attribute.SOURCE_IMAGE_SEQUENCE).getFirst();
        return item.text(Attribute.REFERENCED_FRAME_NUMBER).orElse("");
    }

    @Test
    void aResampledSeriesLiesOnTheStraightGridAndSaysSo() throws IOException {
        Scan source = scan(mr(0), mr(1), mr(3), mr(4)); // slice 2 is missing

        SeriesImages images = new SeriesImages(ct(source, SYNTHETIC));

        assertThat(images.count()).isEqualTo(5);
        DataSet between = images.image(2);
        assertThat(between.items(Attribute.SOURCE_IMAGE_SEQUENCE)).hasSize(1);
        assertThat(
                        between.items(Attribute.SOURCE_IMAGE_SEQUENCE)
                                .getFirst()
                                .text(Attribute.SPATIAL_LOCATIONS_PRESERVED))
                .contains("NO");
        assertThat(between.text(Attribute.DERIVATION_DESCRIPTION).orElse(""))
                .endsWith("each names the source that lies nearest.");
        assertThat(written(ct(source, SYNTHETIC)).volume().grid())
                .isEqualTo(source.volume().grid());
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Scan source = scan(mr(0), mr(1));
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "my only copy");

        assertThatIOException()
                .isThrownBy(() -> SeriesFiles.write(ct(source, SYNTHETIC), taken))
                .withMessageContaining("no series that Janus wrote (thesis.txt)");
        assertThatIOException()
                .isThrownBy(
                        () -> SeriesFiles.write(ct(source, SYNTHETIC), folder.resolve("source")))
                .withMessageContaining("name a new or empty folder");
        assertThat(taken.resolve("thesis.txt")).hasContent("my only copy");
    }
}
