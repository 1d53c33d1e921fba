/// DICOM: files, pixels, series; read strictly and bounded, whatever the file claims
/// (docs/dicom.md). Names are the standard's; PS3.5 section 7 in a comment means part 5 of it.
///
/// Depends on: `volume`, `work`.
@NullMarked
package janus.dicom;

import org.jspecify.annotations.NullMarked;
