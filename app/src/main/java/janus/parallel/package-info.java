/// Several processes that learn as one, on one machine or several: how they come together, add up
/// their tensors, and notice that one of them is gone.
///
/// Depends on: `tensor`, `work`; owns libtorch's process groups.
@NullMarked
package janus.parallel;

import org.jspecify.annotations.NullMarked;
