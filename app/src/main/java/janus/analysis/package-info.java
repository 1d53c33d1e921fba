/// The answers of a reader study into numbers, figures and a page.
///
/// Depends on: `agreement`, `compare`, `evaluate`, `figure`, `metric`, `roc`, `statistics`, `work`.
@NullMarked
package janus.analysis;

import org.jspecify.annotations.NullMarked;
