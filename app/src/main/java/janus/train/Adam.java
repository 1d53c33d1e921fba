package janus.train;

import janus.network.Network;
import janus.tensor.TensorMap;
import java.util.function.Function;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Adam (kingma2015, algorithm 1) for one network, with its moments in plain sight so that a Run
/// can be resumed to the bit. beta1 is 0.5 as for all GANs of this family (zhu2017).
final class Adam implements AutoCloseable {
    private static final double BETA1 = 0.5;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final TensorMap weights;
    private final Function<String, Pace> paces;
    private final TensorMap means = new TensorMap();
    private final TensorMap squares = new TensorMap();
    private long steps;

    private Adam(TensorMap weights, Function<String, Pace> paces) {
        this.weights = weights;
        this.paces = paces;
    }

    /// How a weight learns.
    ///
    /// @param factor on the learning rate; 0 keeps the weight as it is
    /// @param after steps of the optimiser after which it begins
    record Pace(double factor, long after) {
        static final Pace FULL = new Pace(1, 0);
        static final Pace STILL = new Pace(0, 0);
    }

    /// An optimiser without history, of weights that all learn alike.
    static Adam of(Network network) {
        return of(network, _ -> Pace.FULL);
    }

    /// An optimiser without history.
    ///
    /// @param paces how the weight of a name learns
    static Adam of(Network network, Function<String, Pace> paces) {
        Adam adam = new Adam(network.weights(), paces);
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            for (String name : adam.weights.names()) {
                adam.means.put(name, torch.zeros_like(adam.weights.get(name)));
                adam.squares.put(name, torch.zeros_like(adam.weights.get(name)));
            }
        }
        return adam;
    }

    /// First moments by the weights' names.
    TensorMap means() {
        return means;
    }

    /// Second moments by the weights' names.
    TensorMap squares() {
        return squares;
    }

    long steps() {
        return steps;
    }

    /// Says how many steps the moments have seen.
    void steps(long seen) {
        steps = seen;
    }

    /// Whether the next step moves the weight called `name`.
    boolean moves(String name) {
        Pace pace = paces.apply(name);
        return pace.factor > 0 && steps >= pace.after;
    }

    /// Forgets the gradients.
    void zeroGradients() {
        try (PointerScope _ = new PointerScope()) {
            weights.values().forEach(weight -> weight.mutable_grad().reset());
        }
    }

    /// Moves every weight that has a gradient.
    void step(double learningRate) {
        try (NoGradGuard _ = new NoGradGuard()) {
            for (String name : weights.names()) {
                if (moves(name)) {
                    Pace pace = paces.apply(name);
                    // moments are as old as the weight has learned
                    long age = steps + 1 - pace.after;
                    move(name, Scalars.at(age, pace.factor * learningRate));
                }
            }
        }
        steps++;
    }

    private void move(String name, Scalars s) {
        try (PointerScope _ = new PointerScope()) {
            Tensor weight = weights.get(name);
            Tensor gradient = weight.grad();
            if (!gradient.defined()) {
                return;
            }
            Tensor mean = means.get(name);
            Tensor square = squares.get(name);
            mean.lerp_(gradient, new Scalar(1 - BETA1));
            square.mul_(new Scalar(BETA2)).addcmul_(gradient, gradient, new Scalar(1 - BETA2));
            Tensor denominator = square.sqrt().div_(new Scalar(s.root)).add_(new Scalar(EPSILON));
            weight.addcdiv_(mean, denominator, new Scalar(-s.rate));
        }
    }

    @Override
    public void close() {
        means.close();
        squares.close();
    }

    private record Scalars(double rate, double root) {
        static Scalars at(long step, double learningRate) {
            return new Scalars(
                    learningRate / (1 - Math.pow(BETA1, (double) step)),
                    Math.sqrt(1 - Math.pow(BETA2, (double) step)));
        }
    }
}
