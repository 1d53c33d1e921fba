/// Linear mixed models: means of groups whose answers depend on each other through readers,
/// subjects and images.
///
/// Depends on: `statistics`; the only one that knows Hipparchus.
@NullMarked
package janus.mixed;

import org.jspecify.annotations.NullMarked;
