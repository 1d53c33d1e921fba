package janus.train;

/// A step that was not made because it would have spoilt the weights: a loss or a gradient is not
/// finite.
final class Divergence extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param what is not finite, and its value
    Divergence(String what) {
        super(what);
    }
}
