/// One door for every kind of image file; DICOM will enter here.
///
/// Depends on: `raster`, `nifti`.
@NullMarked
package janus.image;

import org.jspecify.annotations.NullMarked;
