package janus.evaluate;

import org.jspecify.annotations.Nullable;

/// Which DICOM series are compared, where a folder holds several; null for the only one.
///
/// @param truth of the truth
/// @param synthetic of what was made
/// @param source of what it was made from
public record SeriesNames(
        @Nullable String truth, @Nullable String synthetic, @Nullable String source) {
    /// None is named.
    public static final SeriesNames NONE = new SeriesNames(null, null, null);
}
