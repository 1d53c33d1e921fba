/// Two images of one head laid on one another: read, registered, resampled, written with the motion
/// and a picture to judge it by.
///
/// Depends on: `image`, `intake` (where the head is), `rigid` (the search), `figure`, `nifti`.
@NullMarked
package janus.align;

import org.jspecify.annotations.NullMarked;
