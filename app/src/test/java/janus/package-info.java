/// What tests share, and the tests of the house itself: layers, sizes, the launcher.
///
/// Depends on: nothing of Janus.
@NullMarked
package janus;

import org.jspecify.annotations.NullMarked;
