/// What samples of numbers say: summaries, confidence intervals, paired tests and effect sizes.
///
/// Depends on: nothing of Janus; the distributions are Commons Statistics'.
@NullMarked
package janus.statistics;

import org.jspecify.annotations.NullMarked;
