package janus.zoo;

import java.nio.file.Path;
import java.util.Optional;

/// A model that is now in the zoo.
///
/// @param file where it lies
/// @param fetched whether it came just now
/// @param doubt why it may not be the published file, if anything speaks against it
public record Pulled(Path file, boolean fetched, Optional<String> doubt) {}
