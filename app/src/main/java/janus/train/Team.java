package janus.train;

import janus.network.Network.Gradients;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Networks that learn from one loss: both generators, or both discriminators.
///
/// @param name for a message
/// @param members the networks with their optimisers
/// @param clip largest norm of all their gradients together; 0 bounds nothing
record Team(String name, List<? extends Learner<?>> members, double clip) {
    /// Lets the members' weights gather gradients, or none.
    void allow(Gradients gradients) {
        members.forEach(learner -> learner.allow(gradients));
    }

    /// Forgets the gradients.
    void begin() {
        members.forEach(learner -> learner.optimiser().zeroGradients());
    }

    /// Adds the gradient of `loss`, one of `parts` whose mean is learned from.
    ///
    /// @throws Divergence when the loss is not finite
    void gather(Tensor loss, int parts) {
        require("loss", loss.item_double());
        (parts == 1 ? loss : loss.div(new Scalar((double) parts))).backward();
    }

    /// One step down the gathered gradient with Adam's `rate`.
    ///
    /// @throws Divergence when the gradient is not finite; the weights stay then
    void step(double rate) {
        double norm = GradientNorm.of(members);
        require("gradient norm", norm);
        if (clip > 0) {
            GradientNorm.clip(members, norm, clip);
        }
        members.forEach(learner -> learner.step(rate));
    }

    private void require(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new Divergence("the %s of the %s is %s".formatted(what, name, value));
        }
    }
}
