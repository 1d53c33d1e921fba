/// Benchmarks that need to see inside the trainer.
///
/// Depends on: `janus.train`.
@NullMarked
package janus.train;

import org.jspecify.annotations.NullMarked;
