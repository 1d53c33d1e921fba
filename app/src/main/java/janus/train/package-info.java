/// Fine-tunes both generators of a CycleGAN at once and keeps a Run folder.
///
/// Depends on: `anatomy`, `augment`, `network`, `checkpoint`, `zoo`, `encoding`, `dataset`, `run`,
/// `raster`, `tensor`.
@NullMarked
package janus.train;

import org.jspecify.annotations.NullMarked;
