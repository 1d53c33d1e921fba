/// Pages in a browser: a Run on this machine, and the server of reader studies and translations.
///
/// Depends on: `watch`, `run`, `study`, `store`, `translate`, `image`; Javalin and the JDK's HTTP
/// server, which only this package knows.
@NullMarked
package janus.web;

import org.jspecify.annotations.NullMarked;
