/// The uneven gain of MR receivers, found from the picture alone and divided out: N4.
///
/// Depends on: `volume`.
@NullMarked
package janus.bias;

import org.jspecify.annotations.NullMarked;
