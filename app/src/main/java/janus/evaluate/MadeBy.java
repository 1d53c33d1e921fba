package janus.evaluate;

/// What made an evaluation.
///
/// @param version of Janus
/// @param command line, or what stands for it
public record MadeBy(String version, String command) {}
