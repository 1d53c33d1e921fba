package janus.train;

import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// The parts of the generators' loss in an unpaired step (zhu2017, section 3), as scalars in the
/// graph.
record UnpairedTerms(
        Tensor adversarialCt,
        Tensor adversarialMr,
        Tensor cycleMr,
        Tensor cycleCt,
        Tensor identityCt,
        Tensor identityMr) {
    /// Their weighted sum.
    Tensor total(LossWeights weights) {
        Tensor loss =
                adversarialCt
                        .add(adversarialMr)
                        .add(cycleMr.mul(new Scalar(weights.cycleMr())))
                        .add(cycleCt.mul(new Scalar(weights.cycleCt())));
        if (weights.identity() == 0) {
            return loss;
        }
        return loss.add(identityCt.mul(new Scalar(weights.cycleCt() * weights.identity())))
                .add(identityMr.mul(new Scalar(weights.cycleMr() * weights.identity())));
    }

    /// Their values, unweighted.
    Losses values() {
        return Losses.of(
                Map.of(
                        LossPart.ADVERSARIAL_CT, adversarialCt.item_double(),
                        LossPart.ADVERSARIAL_MR, adversarialMr.item_double(),
                        LossPart.CYCLE_MR, cycleMr.item_double(),
                        LossPart.CYCLE_CT, cycleCt.item_double(),
                        LossPart.IDENTITY_CT, identityCt.item_double(),
                        LossPart.IDENTITY_MR, identityMr.item_double()));
    }
}
