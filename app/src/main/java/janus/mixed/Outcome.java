package janus.mixed;

/// What became of fitting a model.
public sealed interface Outcome permits Fit, Outcome.TooLittle {
    /// There is nothing to fit.
    ///
    /// @param why in words that can stand in a sentence
    record TooLittle(String why) implements Outcome {}
}
