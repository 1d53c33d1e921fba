/// New DICOM instances: series made of volumes, read or synthetic (docs/dicom.md, writing). What a
/// scanner said of the patient and the study is kept to the byte; what it said of its acquisition
/// is not, where that would be untrue.
///
/// Depends on: `dicom`, `volume`, `work`.
@NullMarked
package janus.instance;

import org.jspecify.annotations.NullMarked;
