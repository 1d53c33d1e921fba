/// The use case `prepare`: image files become a Dataset.
///
/// Depends on: `volume`, `work`, `image`, `intake`, `bias`, `nifti`, `dataset`, `raster`, `figure`.
@NullMarked
package janus.prepare;

import org.jspecify.annotations.NullMarked;
