/// The generator and the discriminator of CycleGAN as functions over named tensors.
///
/// Depends on: `tensor`, `checkpoint`.
@NullMarked
package janus.network;

import org.jspecify.annotations.NullMarked;
