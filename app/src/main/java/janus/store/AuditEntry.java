package janus.store;

import java.time.Instant;

/// Who did what when; never anything of a patient.
///
/// @param happened when
/// @param who `owner`, `command line`, or `reader` and the reader's name
/// @param what in a word or two, such as `signed in`
/// @param detail more of it, or empty
public record AuditEntry(Instant happened, String who, String what, String detail) {}
