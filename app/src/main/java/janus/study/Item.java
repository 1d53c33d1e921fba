package janus.study;

/// What is judged at once: a case under a contest of its arm.
///
/// @param id stable across readers; never leaves the owner's files
/// @param caseId the case
/// @param contest index in the arm's contests
/// @param training whether it is for practice
public record Item(String id, String caseId, int contest, boolean training) {}
