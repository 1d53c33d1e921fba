package janus.sweep;

/// What could not be done, while the rest went on.
///
/// @param what such as `horse2zebra seed 1`
/// @param why one sentence
public record Failure(String what, String why) {}
