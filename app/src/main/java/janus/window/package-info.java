/// Windows that slide over two pictures of one size: sums at each position, made block by block in
/// an order that the JIT compiler vectorises, and not where there is nothing but the frame.
///
/// Depends on: `volume`.
@NullMarked
package janus.window;

import org.jspecify.annotations.NullMarked;
