package janus.train;

import com.google.errorprone.annotations.MustBeClosed;
import janus.network.ResnetGenerator;
import janus.tensor.TensorMap;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;

/// A generator whose weights are the exponential moving average of those of another that learns: it
/// moves less from step to step and translates better (yazici2019, section 3.1).
final class MovingAverage implements AutoCloseable {
    private static final double WARM_UP = 10;

    private final double decay;
    private final ResnetGenerator generator;

    private MovingAverage(double decay, ResnetGenerator generator) {
        this.decay = decay;
        this.generator = generator;
    }

    /// The average of what `learning` will be, so far its weights as they are.
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // close() closes the copy
    static MovingAverage of(ResnetGenerator learning, double decay) {
        return new MovingAverage(decay, learning.copy());
    }

    /// The decay of the update after step `step`, counted from 1: `(1 + step) / (10 + step)` until
    /// that reaches `decay`, or the weights at the start would count for too long.
    static double decayAt(long step, double decay) {
        return Math.min(decay, (1 + step) / (WARM_UP + step));
    }

    /// Takes in the weights of `learning` after its step `step`.
    void follow(ResnetGenerator learning, long step) {
        Scalar share = new Scalar(1 - decayAt(step, decay));
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            for (String name : weights().names()) {
                weights().get(name).lerp_(learning.weights().get(name), share);
            }
        }
    }

    /// The generator to translate with.
    ResnetGenerator generator() {
        return generator;
    }

    /// The averages by the weights' names.
    TensorMap weights() {
        return generator.weights();
    }

    @Override
    public void close() {
        generator.close();
    }
}
