package janus.evaluate;

import java.nio.file.Path;

/// Where an evaluation looks.
public sealed interface MaskChoice {
    /// Everywhere.
    record None() implements MaskChoice {}

    /// In the head, as found in the truth.
    record Auto() implements MaskChoice {}

    /// Where the mask of the same name in `folder` is above 0.
    record Folder(Path folder) implements MaskChoice {}

    /// The choice written `auto`, `none`, or a folder's name.
    static MaskChoice of(String text) {
        return switch (text) {
            case "auto" -> new Auto();
            case "none" -> new None();
            case "" ->
                    throw new IllegalArgumentException(
                            "--mask is empty - what to compare is unknown - give auto, none or a folder");
            default -> new Folder(Path.of(text));
        };
    }

    /// What is compared, for a person.
    default String words() {
        return switch (this) {
            case None _ -> "none: whole pictures are compared";
            case Auto _ -> "auto: only the head, found in the truth, is compared";
            case Folder folder ->
                    "from %s: only where the mask is above 0".formatted(folder.folder());
        };
    }
}
