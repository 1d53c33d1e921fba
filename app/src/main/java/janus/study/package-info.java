/// Reader studies: from a description and folders of images to a blinded study, its readers'
/// orders, their answers, and tidy files of them.
///
/// Depends on: `evaluate` (whose head a file's name means), `image`, `intake`, `store`.
@NullMarked
package janus.study;

import org.jspecify.annotations.NullMarked;
