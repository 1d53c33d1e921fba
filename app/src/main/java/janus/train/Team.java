package janus.train;

import janus.network.Network.Gradients;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Networks that learn from one loss: both generators, or both discriminators.
final class Team {
    private final String name;
    private final List<? extends Learner<?>> members;
    private final double clip;
    private double loss;

    /// @param name for a message
    /// @param members the networks with their optimisers
    /// @param clip largest norm of all their gradients together; 0 bounds nothing
    Team(String name, List<? extends Learner<?>> members, double clip) {
        this.name = name;
        this.members = members;
        this.clip = clip;
    }

    /// Lets the members' weights gather gradients, or none.
    void allow(Gradients gradients) {
        members.forEach(learner -> learner.allow(gradients));
    }

    /// Forgets the gradients.
    void begin() {
        loss = 0;
        members.forEach(learner -> learner.optimiser().zeroGradients());
    }

    /// Adds the gradient of `part`, one of `parts` losses whose mean is learned from.
    void gather(Tensor part, int parts) {
        loss += part.item_double() / parts;
        (parts == 1 ? part : part.div(new Scalar((double) parts))).backward();
    }

    /// One step down the mean of the gradients that all workers gathered, with Adam's `rate`.
    ///
    /// @throws Divergence when the loss or the gradient is not finite; the weights stay then
    void step(double rate, Share share) {
        List<Tensor> gradients = new ArrayList<>();
        GradientNorm.gradients(members).forEach(gradients::addAll);
        require("loss", share.mean(gradients, loss));
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
