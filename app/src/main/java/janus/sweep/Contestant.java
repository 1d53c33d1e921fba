package janus.sweep;

/// A start that a sweep tries with every seed.
///
/// @param name in tables, and of its folder
/// @param kind whether it is one of the models in question
/// @param from what MR -> CT starts from, as `janus finetune --from` takes it
/// @param reverse what CT -> MR starts from, as `--reverse` takes it
public record Contestant(String name, Kind kind, String from, String reverse) {
    /// What a start is there for.
    public enum Kind {
        /// A source model.
        MODEL,
        /// A control that no model should lose against.
        CONTROL
    }
}
