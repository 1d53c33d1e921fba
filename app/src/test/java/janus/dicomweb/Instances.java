package janus.dicomweb;

import janus.dicom.Attribute;
import janus.dicom.SliceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Small instances of one study, and what an archive says about them.
final class Instances {
    static final String STUDY = "1.2.3";
    static final String SERIES = "1.2.3.4";

    private final Path folder;

    Instances(Path folder) {
        this.folder = folder;
    }

    /// A file of instance `number` of [#SERIES].
    Path file(int number) throws IOException {
        return file(SERIES, number);
    }

    /// A file of instance `number` of `series`.
    Path file(String series, int number) throws IOException {
        return SliceFile.mr(series)
                .with(Attribute.STUDY_INSTANCE_UID, STUDY)
                .with(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                .with(Attribute.SOP_INSTANCE_UID, series + "." + number)
                .with(Attribute.INSTANCE_NUMBER, Integer.toString(number))
                .with(Attribute.PATIENT_NAME, "SECRET^NAME")
                .at(0, 0, number)
                .write(folder, "made-%s-%d.dcm".formatted(series, number));
    }

    /// Its bytes as characters.
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// A body with `files`, boundary B.
    static String parts(Path... files) {
        return Stream.of(files)
                        .map(it ->
                                "--B\r\nContent-Type: application/dicom\r\n\r\n%s\r\n"
                                        .formatted(text(it)))
                        .collect(Collectors.joining())
                + "--B--\r\n";
    }

    /// A list of one series with so many images.
    static String listing(String series, int number, int images) {
        return """
        [{"00080020": {"vr": "DA", "Value": ["20260102"]},
          "00080060": {"vr": "CS", "Value": ["MR"]},
          "0008103E": {"vr": "LO", "Value": ["t1 tra"]},
          "00100010": {"vr": "PN", "Value": [{"Alphabetic": "SECRET^NAME"}]},
          "00100020": {"vr": "LO", "Value": ["17"]},
          "0020000D": {"vr": "UI", "Value": ["%s"]},
          "0020000E": {"vr": "UI", "Value": ["%s"]},
          "00200011": {"vr": "IS", "Value": [%d]},
          "00201209": {"vr": "IS", "Value": ["%d"]}}]\
        """
                .formatted(STUDY, series, number, images);
    }
}
