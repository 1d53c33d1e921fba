/// Pages in a browser on this machine.
///
/// Depends on: `watch`, `run`; the JDK's HTTP server, which only this package knows.
@NullMarked
package janus.web;

import org.jspecify.annotations.NullMarked;
