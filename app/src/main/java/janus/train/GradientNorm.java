package janus.train;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// The Euclidean norm of all gradients of some networks, as if they were one long vector.
final class GradientNorm {
    private static final double ALMOST_NOTHING = 1e-6; // as in PyTorch's clip_grad_norm_

    private GradientNorm() {}

    /// The norm; not finite where a gradient is not, or where float32 can't hold its square.
    static double of(List<? extends Learner<?>> learners) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            double squares = 0;
            for (List<Tensor> gradients : gradients(learners)) {
                if (!gradients.isEmpty()) {
                    Tensor sum = gradients.getFirst().square().sum();
                    gradients.stream().skip(1).forEach(it -> sum.add_(it.square().sum()));
                    squares += sum.item_double(); // waits for the device once a network
                }
            }
            return Math.sqrt(squares);
        }
    }

    /// Shrinks gradients of norm `norm` to the norm `limit` where they are longer (pascanu2013,
    /// algorithm 1).
    static void clip(List<? extends Learner<?>> learners, double norm, double limit) {
        if (norm <= limit) {
            return;
        }
        Scalar factor = new Scalar(limit / (norm + ALMOST_NOTHING));
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            gradients(learners).forEach(all -> all.forEach(gradient -> gradient.mul_(factor)));
        }
    }

    /// The gradients of each network that has any.
    static List<List<Tensor>> gradients(List<? extends Learner<?>> learners) {
        List<List<Tensor>> all = new ArrayList<>();
        for (Learner<?> learner : learners) {
            all.add(
                    learner.network().weights().values().stream()
                            .map(Tensor::grad)
                            .filter(Tensor::defined)
                            .toList());
        }
        return all;
    }
}
