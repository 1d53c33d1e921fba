/// Pictures: PNG, JPEG and TIFF, 8 and 16 bit, grey and RGB.
///
/// Depends on: `volume`, `work`.
@NullMarked
package janus.raster;

import org.jspecify.annotations.NullMarked;
