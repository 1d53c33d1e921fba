/// How much two pictures of different modalities show the same anatomy, as losses with gradients.
///
/// Depends on: `tensor`.
@NullMarked
package janus.anatomy;

import org.jspecify.annotations.NullMarked;
