/// What a training does to its slices so that few heads look like many, with anatomy kept true.
///
/// Depends on: `figure`, `volume`, `work`.
@NullMarked
package janus.augment;

import org.jspecify.annotations.NullMarked;
