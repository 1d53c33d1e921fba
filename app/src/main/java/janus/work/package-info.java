/// How long work behaves: it reports progress and leaves every file whole.
///
/// Depends on: the JDK only.
@NullMarked
package janus.work;

import org.jspecify.annotations.NullMarked;
