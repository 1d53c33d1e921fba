package janus.dataset;

/// Two slices that show the same head at the same place.
///
/// @param mr the MR slice
/// @param ct the CT slice of the same [Entry#pair]
public record AlignedPair(Entry mr, Entry ct) {}
