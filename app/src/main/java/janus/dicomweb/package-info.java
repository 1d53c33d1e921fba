/// Archives that speak DICOMweb (PS3.18): searched (QIDO-RS), read (WADO-RS), stored to (STOW-RS).
///
/// Depends on: `dicom`, `work`, Jackson.
@NullMarked
package janus.dicomweb;

import org.jspecify.annotations.NullMarked;
