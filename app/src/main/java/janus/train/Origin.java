package janus.train;

import janus.checkpoint.Architecture;
import janus.work.Sha256;
import java.io.IOException;
import java.nio.file.Path;

/// What a generator starts from.
public sealed interface Origin {
    /// For a person and for `run.json`.
    String description();

    /// Random weights in a network of this form.
    record Scratch(Architecture.ResnetGenerator architecture) implements Origin {
        private static final int MOST_BLOCKS = 99;
        private static final int MOST_FILTERS = 1024;

        /// Checks that such a network can be made.
        public Scratch {
            int blocks = architecture.blocks();
            int filters = architecture.filters();
            if (blocks < 1 || blocks > MOST_BLOCKS || filters < 1 || filters > MOST_FILTERS) {
                throw new IllegalArgumentException(
                        "a generator of %d blocks and %d filters can't be made - blocks lie in 1..%d and filters in 1..%d - the authors' have --blocks 9 and --filters 64"
                                .formatted(blocks, filters, MOST_BLOCKS, MOST_FILTERS));
            }
        }

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
        /// The weights in `file`, whose bytes are read for the hash.
        ///
        /// @throws IOException when they cannot be read
        public static Pretrained of(String name, Path file) throws IOException {
            return new Pretrained(name, file, Sha256.of(file));
        }

        @Override
        public String description() {
            return "%s (sha256 %s)".formatted(name, sha256);
        }
    }

    /// Random weights with the mean and standard deviation of each tensor in a file: the control
    /// that tells what the values themselves are worth.
    ///
    /// @param trained whose statistics they have
    record RandomLike(Pretrained trained) implements Origin {
        /// What stands before the model's name on the command line and in `run.json`.
        public static final String PREFIX = "random:";

        @Override
        public String description() {
            return PREFIX + trained.description();
        }
    }
}
