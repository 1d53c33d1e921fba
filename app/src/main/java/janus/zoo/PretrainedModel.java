package janus.zoo;

import java.util.Optional;

/// A generic model of the zoo: something a fine-tuning can start from by name.
public sealed interface PretrainedModel permits PublishedModel, MiniModel {
    /// Its name in the zoo.
    String name();

    /// What it turns into what, in words.
    String turns();

    /// The pictures it learned from.
    String trainedOn();

    /// The name of the model for the other direction, if there is one.
    Optional<String> partner();

    /// What is known about its terms.
    String licence();
}
