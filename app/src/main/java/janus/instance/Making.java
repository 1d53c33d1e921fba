package janus.instance;

/// How the values of a new series came about.
public sealed interface Making {
    /// A model made them of images of the other modality.
    record Synthetic(Model model) implements Making {}

    /// They are those of the source, in another file.
    record Converted() implements Making {}
}
