/// NIfTI-1 and NIfTI-2 files, single and gzipped, to volumes and back.
///
/// Depends on: `volume`, `work`.
@NullMarked
package janus.nifti;

import org.jspecify.annotations.NullMarked;
