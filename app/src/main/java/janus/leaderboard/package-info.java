/// Many models in one table by the evaluations of what they made: a row a model, a column a metric
/// and direction, as a page, as CSV and as LaTeX.
///
/// Depends on: `compare`, `evaluate`, `metric`, `statistics`, `volume`, `work`.
@NullMarked
package janus.leaderboard;

import org.jspecify.annotations.NullMarked;
