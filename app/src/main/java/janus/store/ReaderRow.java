package janus.store;

import java.time.Instant;

/// A reader.
///
/// @param id that the owner's page uses
/// @param name that the owner gave, a pseudonym
/// @param invited when
public record ReaderRow(String id, String name, Instant invited) {}
