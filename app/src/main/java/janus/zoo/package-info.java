/// The generic models that a fine-tuning starts from: which there are, how they get here, where
/// they lie.
///
/// Depends on: `work`, `checkpoint`.
@NullMarked
package janus.zoo;

import org.jspecify.annotations.NullMarked;
