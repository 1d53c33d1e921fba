/// A Run as it stands, as a page: how far it is, curves of its losses, its newest sample sheets.
/// Only reads, so that it never disturbs the training.
///
/// Depends on: `train` (the record of a Run), `run`, `figure`, `work`; JMustache.
@NullMarked
package janus.watch;

import org.jspecify.annotations.NullMarked;
