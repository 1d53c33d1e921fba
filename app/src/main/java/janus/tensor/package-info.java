/// libtorch: its version and devices, and who owns its memory.
///
/// Depends on: nothing of Janus; owns `org.bytedeco`.
@NullMarked
package janus.tensor;

import org.jspecify.annotations.NullMarked;
