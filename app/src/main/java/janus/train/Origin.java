package janus.train;

import janus.checkpoint.Architecture;
import java.nio.file.Path;

/// What a generator starts from.
public sealed interface Origin {
    /// For a person and for `run.json`.
    String description();

    /// Random weights in a network of this form.
    record Scratch(Architecture.ResnetGenerator architecture) implements Origin {
        @Override
        public String description() {
            return "scratch (%d blocks, %d filters)"
                    .formatted(architecture.blocks(), architecture.filters());
        }
    }

    /// The weights in a file.
    ///
    /// @param name as the user gave it
    /// @param sha256 of the file's bytes, hexadecimal
    record Pretrained(String name, Path file, String sha256) implements Origin {
        @Override
        public String description() {
            return "%s (sha256 %s)".formatted(name, sha256);
        }
    }
}
