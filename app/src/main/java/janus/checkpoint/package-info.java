/// Named tensors in files: PyTorch's pickles read without running them, safetensors read and
/// written.
///
/// Depends on: `volume`, `work`.
@NullMarked
package janus.checkpoint;

import org.jspecify.annotations.NullMarked;
