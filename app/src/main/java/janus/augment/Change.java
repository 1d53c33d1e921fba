package janus.augment;

/// One augmentation with its numbers drawn: a [Movement] of the head or another [Look] of the
/// scanner.
public sealed interface Change permits Movement, Look {
    /// The numbers for a person, such as `-7.3 degrees`.
    String caption();
}
