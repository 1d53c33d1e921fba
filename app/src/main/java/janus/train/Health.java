package janus.train;

/// What a look at a few fixed slices says of the generators.
sealed interface Health {
    /// Nothing is wrong.
    record Clean() implements Health {}

    /// A generator makes what no slice of its modality looks like.
    ///
    /// @param what one clause for a person
    record Ill(String what) implements Health {}
}
