/// The whole experiment as one command: every source model and seed as its own Run, beside the
/// baselines and controls that tell what a start is worth, and what follows from all of them.
///
/// Depends on: `train`, `translate`, `baseline`, `evaluate`, `compare`, `leaderboard`, `dataset`,
/// `checkpoint`, `network`, `encoding`, `metric`, `statistics`, `figure`, `run`, `zoo`, `volume`,
/// `work`; JMustache, Jackson, Commons CSV.
@NullMarked
package janus.sweep;

import org.jspecify.annotations.NullMarked;
