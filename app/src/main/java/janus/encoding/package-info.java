/// How a slice becomes a generator's three channels, and back.
///
/// Depends on: `volume`.
@NullMarked
package janus.encoding;

import org.jspecify.annotations.NullMarked;
