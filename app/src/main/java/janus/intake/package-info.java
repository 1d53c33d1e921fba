/// From a source volume to network-ready slices and back: orientation, pixel size, head mask,
/// framing, MR normalisation.
///
/// Depends on: `volume`.
@NullMarked
package janus.intake;

import org.jspecify.annotations.NullMarked;
