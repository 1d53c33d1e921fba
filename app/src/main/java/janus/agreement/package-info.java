/// How far readers agree, with others and with themselves.
///
/// Depends on: `statistics`.
@NullMarked
package janus.agreement;

import org.jspecify.annotations.NullMarked;
