package janus.network;

import janus.tensor.TensorMap;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Weights divided by their largest singular value, so that a layer stretches no input (miyato2018,
/// section 2.1). The singular value is estimated by power iteration: one a forward pass in which
/// the weights learn, from the vector of the pass before (algorithm 1); the vectors are part of a
/// network's state.
final class SpectralNorm implements AutoCloseable {
    private static final int AT_START = 15; // as PyTorch's parametrizations.spectral_norm

    private final TensorMap weights;
    private final TensorMap vectors;

    private SpectralNorm(TensorMap weights, TensorMap vectors) {
        this.weights = weights;
        this.vectors = vectors;
    }

    /// The norm of all `.weight`s in `weights`.
    static SpectralNorm of(TensorMap weights) {
        TensorMap vectors = new TensorMap();
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            for (String name : weights.names()) {
                if (name.endsWith(".weight")) {
                    vectors.put(name, start(weights.get(name).flatten(1, -1)));
                }
            }
        }
        return new SpectralNorm(weights, vectors);
    }

    /// A left vector of `matrix` after some iterations from its row sums, which no sign pattern of
    /// random weights makes orthogonal to the one sought.
    private static Tensor start(Tensor matrix) {
        Tensor u = unit(matrix.sum(1));
        for (int i = 0; i < AT_START; i++) {
            u = unit(matrix.mv(unit(matrix.t().mv(u))));
        }
        return u.clone();
    }

    /// Left singular vectors, as far as they are known, by the weights' names.
    TensorMap vectors() {
        return vectors;
    }

    /// The weight called `name`, divided; belongs to the current `PointerScope`.
    Tensor weight(String name) {
        Tensor weight = weights.get(name);
        Tensor matrix = weight.flatten(1, -1); // [out, in * h * w]
        Tensor u = vectors.get(name).clone(); // autograd keeps it, and the vector moves on
        Tensor v;
        try (NoGradGuard _ = new NoGradGuard()) {
            v = unit(matrix.t().mv(u));
            if (weight.requires_grad()) {
                u = unit(matrix.mv(v));
                vectors.get(name).copy_(u);
            }
        }
        return weight.div(torch.dot(u, matrix.mv(v)));
    }

    private static Tensor unit(Tensor vector) {
        return vector.div(vector.norm().clamp_min(new Scalar(1e-12)));
    }

    @Override
    public void close() {
        vectors.close();
    }
}
