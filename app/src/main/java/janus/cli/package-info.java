/// The command line: one class a command, errors told in one sentence.
///
/// Depends on: all uses.
@NullMarked
package janus.cli;

import org.jspecify.annotations.NullMarked;
