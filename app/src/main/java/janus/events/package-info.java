/// Event files that TensorBoard reads: scalars and pictures by step, record after record. The only
/// package that knows Protocol Buffers.
///
/// Depends on: the JDK and protobuf's stream of fields.
@NullMarked
package janus.events;

import org.jspecify.annotations.NullMarked;
