/// Compares models by the evaluations of what they made: paired by subject, tested, corrected, told
/// in sentences.
///
/// Depends on: `evaluate`, `figure`, `metric`, `statistics`, `work`.
@NullMarked
package janus.compare;

import org.jspecify.annotations.NullMarked;
