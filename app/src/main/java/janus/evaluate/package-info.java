/// Compares folders of truth and synthetic images by all metrics and tells the result as a table, a
/// summary and a page with pictures.
///
/// Depends on: `metric`, `statistics`, `figure`, `image`, `dicom`, `intake`, `dataset`, `volume`,
/// `work`.
@NullMarked
package janus.evaluate;

import org.jspecify.annotations.NullMarked;
