/// How like its truth a synthetic picture is: the metrics of docs/metrics.md.
///
/// Depends on: `volume`, `window`.
@NullMarked
package janus.metric;

import org.jspecify.annotations.NullMarked;
