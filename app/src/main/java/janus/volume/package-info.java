/// Voxels and where they lie in the patient: volumes, grids (LPS, mm), slices, masks, units.
///
/// Depends on: the JDK only.
@NullMarked
package janus.volume;

import org.jspecify.annotations.NullMarked;
