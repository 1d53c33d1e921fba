package janus.dicom;

/// What the files of a series say of it alike.
///
/// @param uid Series Instance UID
/// @param modality as DICOM codes it: CT, MR, ...
/// @param description free text, may be empty
/// @param isLocaliser whether the image type says so
public record SeriesHead(String uid, String modality, String description, boolean isLocaliser) {
    static SeriesHead of(DataSet head) {
        return new SeriesHead(
                head.text(Attribute.SERIES_INSTANCE_UID).orElse("without UID"),
                head.text(Attribute.MODALITY).orElse(""),
                head.text(Attribute.SERIES_DESCRIPTION).orElse(""),
                head.texts(Attribute.IMAGE_TYPE).contains("LOCALIZER"));
    }
}
