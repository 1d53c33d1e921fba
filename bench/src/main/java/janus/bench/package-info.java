/// Speed of Janus beside its peers; the scripts in `bench/` run both.
///
/// Depends on: the library.
@NullMarked
package janus.bench;

import org.jspecify.annotations.NullMarked;
