/// Prepared slices and their manifest in a folder.
///
/// Depends on: `volume`, `work`, `raster`.
@NullMarked
package janus.dataset;

import org.jspecify.annotations.NullMarked;
