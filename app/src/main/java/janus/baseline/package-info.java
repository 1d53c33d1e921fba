/// What every model must beat: translations that no network made, written and framed as a model's
/// are.
///
/// Depends on: `translate`, `dataset`, `encoding`, `run`, `volume`.
@NullMarked
package janus.baseline;

import org.jspecify.annotations.NullMarked;
