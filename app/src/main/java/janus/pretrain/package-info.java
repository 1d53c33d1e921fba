/// Generic generators for the zoo, trained by Janus itself on procedural pictures.
///
/// Depends on: `train`, `dataset`, `run`, `network`, `encoding`, `figure`, `checkpoint`, `texture`,
/// `volume`, `tensor`, `work`.
@NullMarked
package janus.pretrain;

import org.jspecify.annotations.NullMarked;
