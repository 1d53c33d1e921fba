/// The one door for every image file, whatever its kind.
///
/// Depends on: `raster`, `nifti`, `dicom`, `instance`, `volume`, `work`.
@NullMarked
package janus.image;

import org.jspecify.annotations.NullMarked;
