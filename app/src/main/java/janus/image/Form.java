package janus.image;

/// In which form an image is written.
public enum Form {
    /// As the ending of the name says.
    NAMED,
    /// As a folder of DICOM files.
    DICOM_SERIES
}
