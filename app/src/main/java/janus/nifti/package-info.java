/// NIfTI-1 and NIfTI-2 files as volumes.
///
/// Depends on: `volume`, `work`.
@NullMarked
package janus.nifti;

import org.jspecify.annotations.NullMarked;
