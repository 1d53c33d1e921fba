/// New DICOM instances: series made of volumes, read or synthetic, and copies without identity
/// (docs/dicom.md). In new series what a scanner said of the patient and the study is kept to the
/// byte; what it said of its acquisition is not, where that would be untrue.
///
/// Depends on: `dicom`, `volume`, `work`.
@NullMarked
package janus.instance;

import org.jspecify.annotations.NullMarked;
