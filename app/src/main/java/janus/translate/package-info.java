/// Applies a fine-tuned generator to pictures and volumes: synthetic CT from MR, synthetic MR from
/// CT, each on the grid of its source.
///
/// Depends on: `image`, `intake`, `encoding`, `run`, `checkpoint`, `network`, `tensor`, and
/// `prepare` for what a file was mistaken for.
@NullMarked
package janus.translate;

import org.jspecify.annotations.NullMarked;
