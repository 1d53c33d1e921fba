/// Makes a Dataset from folders of pictures and NIfTI volumes.
///
/// Depends on: `image`, `intake`, `dataset`.
@NullMarked
package janus.prepare;

import org.jspecify.annotations.NullMarked;
