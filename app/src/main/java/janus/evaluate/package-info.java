/// Compares folders of truth and synthetic images by all metrics and tells the result as a table, a
/// summary and a page with pictures.
///
/// Depends on: `metric`, `image`, `intake`, `volume`, `work`.
@NullMarked
package janus.evaluate;

import org.jspecify.annotations.NullMarked;
