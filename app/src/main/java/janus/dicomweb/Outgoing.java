package janus.dicomweb;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.DicomFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file to be stored, with what names it in an archive.
///
/// @param study UID
/// @param series UID
/// @param instance UID
/// @param modality such as CT; empty where the file does not say
/// @param bytes of the file
public record Outgoing(
        Path file, String study, String series, String instance, String modality, long bytes) {

    /// What `file` is.
    ///
    /// @throws IOException when it is damaged, or lacks what an archive needs
    static Outgoing of(Path file) throws IOException {
        DicomFile head = DicomFile.readHead(file);
        if (head.meta().text(Attribute.TRANSFER_SYNTAX_UID).isEmpty()) {
            throw new IOException(
                    "%s is a bare data set without file meta information - DICOMweb takes files of PS3.10 only - convert it with dcmconv or gdcmconv"
                            .formatted(file));
        }
        DataSet data = head.data();
        return new Outgoing(
                file,
                uid(file, data, Attribute.STUDY_INSTANCE_UID),
                uid(file, data, Attribute.SERIES_INSTANCE_UID),
                uid(file, data, Attribute.SOP_INSTANCE_UID),
                data.text(Attribute.MODALITY).orElse(""),
                Files.size(file));
    }

    private static String uid(Path file, DataSet data, Attribute attribute) throws IOException {
        String uid = data.text(attribute).orElse("");
        if (!Attributes.isUid(uid)) {
            throw new IOException(
                    "%s has no usable %s - an archive would not know where it belongs - mend or leave out that file"
                            .formatted(file, attribute.label()));
        }
        return uid;
    }
}
