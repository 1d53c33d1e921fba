package janus.cli;

import janus.image.Form;
import picocli.CommandLine.Option;

/// `--dicom`: whether a DICOM series is written.
final class DicomOption {
    @Option(
            names = "--dicom",
            description =
                    "Write a DICOM series: a folder with a file for each slice. Patient and study are those of a DICOM source, else placeholders.")
    private boolean dicom;

    /// In which form to write.
    Form form() {
        return dicom ? Form.DICOM_SERIES : Form.NAMED;
    }
}
