/// Rigid registration of two volumes of one head by mutual information, coarse to fine: the motion
/// that lays one on the other, found by gradients through libtorch, and its file.
///
/// Depends on: `volume`, `work`, `tensor`.
@NullMarked
package janus.rigid;

import org.jspecify.annotations.NullMarked;
