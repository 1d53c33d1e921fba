package janus.train;

import janus.anatomy.AnatomyLoss;
import janus.anatomy.EmptyBackground;
import janus.anatomy.GradientAgreement;
import janus.anatomy.Mind;
import janus.anatomy.SharedInformation;
import janus.encoding.ChannelPlan;
import janus.encoding.Encoding;
import janus.encoding.Gray;
import janus.encoding.Neighbours;
import janus.encoding.Windows;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Unit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// The anatomy losses of a recipe, on pictures as networks see them. Each picture is compared with
/// its own source, and the mean taken, so that it does not matter which pictures share a batch.
final class AnatomyTerms {
    private final Anatomy weights;
    private final Encoding mr;
    private final Encoding ct;
    private final Map<LossPart, Tensor> terms = new EnumMap<>(LossPart.class);

    /// Of one step: nothing is compared yet.
    AnatomyTerms(Recipe recipe) {
        this.weights = recipe.anatomy();
        // the unit decides what channels mean, not which of them shows the slice
        ChannelPlan plan = ChannelPlan.of(recipe.encoding(), Unit.HU);
        this.mr = plan.of(Modality.MR);
        this.ct = plan.of(Modality.CT);
    }

    /// Compares `synthetic` with the `source` it was made of, both `[n, 3, h, w]`; terms belong to
    /// the current `PointerScope`.
    void add(Direction direction, Tensor source, Tensor synthetic) {
        losses(direction)
                .forEach((part, loss) -> {
                    if (weights.weight(part) > 0) {
                        Tensor from = content(source, of(direction.source()));
                        Tensor to = content(synthetic, of(direction.target()));
                        terms.put(part, mean(loss, from, to));
                    }
                });
    }

    private static Tensor mean(AnatomyLoss loss, Tensor from, Tensor to) {
        long count = from.size(0);
        Tensor sum = loss.of(from.narrow(0, 0, 1), to.narrow(0, 0, 1));
        for (long i = 1; i < count; i++) {
            sum = sum.add(loss.of(from.narrow(0, i, 1), to.narrow(0, i, 1)));
        }
        return sum.div(new Scalar((double) count));
    }

    private static Map<LossPart, AnatomyLoss> losses(Direction direction) {
        boolean toCt = direction == Direction.MR_TO_CT;
        Map<LossPart, AnatomyLoss> losses = new LinkedHashMap<>();
        losses.put(toCt ? LossPart.GRADIENT_CT : LossPart.GRADIENT_MR, GradientAgreement.USUAL);
        losses.put(toCt ? LossPart.MIND_CT : LossPart.MIND_MR, new Mind());
        losses.put(
                toCt ? LossPart.INFORMATION_CT : LossPart.INFORMATION_MR, SharedInformation.USUAL);
        losses.put(toCt ? LossPart.BACKGROUND_CT : LossPart.BACKGROUND_MR, new EmptyBackground());
        return losses;
    }

    private Encoding of(Modality modality) {
        return modality == Modality.MR ? mr : ct;
    }

    /// The slice itself, `[n, 1, h, w]`: the mean of channels that all show it, or the middle one.
    private static Tensor content(Tensor channels, Encoding encoding) {
        return switch (encoding) {
            case Gray _, Windows _ -> channels.mean(new long[] {1}).unsqueeze(1);
            case Neighbours _ -> channels.narrow(1, 1, 1);
        };
    }

    /// `loss` and the weighted terms.
    Tensor addedTo(Tensor loss) {
        Tensor sum = loss;
        for (Map.Entry<LossPart, Tensor> term : terms.entrySet()) {
            sum = sum.add(term.getValue().mul(new Scalar(weights.weight(term.getKey()))));
        }
        return sum;
    }

    /// The terms' values, unweighted.
    Losses values() {
        Map<LossPart, Double> values = new EnumMap<>(LossPart.class);
        terms.forEach((part, term) -> values.put(part, term.item_double()));
        return Losses.of(values);
    }
}
