/// Figures of an evaluation: from plain numbers and slices to SVG with real text, and to PNG. The
/// only package that knows Lets-Plot, which draws, and Batik, which turns SVG into pixels.
///
/// Depends on: `volume`, `work`.
@NullMarked
package janus.figure;

import org.jspecify.annotations.NullMarked;
