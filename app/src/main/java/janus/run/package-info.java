/// The folder of a fine-tuning and the card of a trained generator.
///
/// Depends on: `volume`, `work`, `checkpoint`.
@NullMarked
package janus.run;

import org.jspecify.annotations.NullMarked;
