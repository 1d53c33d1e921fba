/// Procedural, non-medical textures and the smooth noise they are made of.
///
/// Depends on: the JDK only.
@NullMarked
package janus.texture;

import org.jspecify.annotations.NullMarked;
