/// A parametric head, different for every seed, rendered in 3-D as T1, T2 and CT with its labels.
///
/// Depends on: `volume`, `texture` (its noise).
@NullMarked
package janus.phantom;

import org.jspecify.annotations.NullMarked;
