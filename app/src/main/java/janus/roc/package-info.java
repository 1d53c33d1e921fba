/// How well readers tell one thing from another: shares of right answers, signal detection, ROC
/// curves, and many readers together.
///
/// Depends on: `statistics`.
@NullMarked
package janus.roc;

import org.jspecify.annotations.NullMarked;
