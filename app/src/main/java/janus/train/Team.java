package janus.train;

import janus.network.Network.Gradients;
import java.util.List;
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

    /// One step down the slope of `loss` with Adam's `rate`.
    ///
    /// @throws Divergence when the loss or its gradient is not finite; the weights stay then
    void learn(Tensor loss, double rate) {
        members.forEach(learner -> learner.optimiser().zeroGradients());
        require("loss", loss.item_double());
        loss.backward();
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
