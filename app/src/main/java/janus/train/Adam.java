package janus.train;

import janus.network.Network;
import janus.tensor.TensorMap;
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
    private final TensorMap means;
    private final TensorMap squares;
    private long steps;

    private Adam(TensorMap weights, TensorMap means, TensorMap squares) {
        this.weights = weights;
        this.means = means;
        this.squares = squares;
    }

    /// An optimiser without history.
    static Adam of(Network network) {
        Adam adam = new Adam(network.weights(), new TensorMap(), new TensorMap());
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

    /// Forgets the gradients.
    void zeroGradients() {
        try (PointerScope _ = new PointerScope()) {
            weights.values().forEach(weight -> weight.mutable_grad().reset());
        }
    }

    /// Moves every weight that has a gradient.
    void step(double learningRate) {
        steps++;
        Scalars scalars = Scalars.at(steps, learningRate);
        try (NoGradGuard _ = new NoGradGuard()) {
            for (String name : weights.names()) {
                move(name, scalars);
            }
        }
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
