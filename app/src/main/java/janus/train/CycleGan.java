package janus.train;

import janus.network.Network.Gradients;
import janus.network.PatchGan;
import janus.network.ResnetGenerator;
import janus.volume.Direction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Both generators and both discriminators, and how they learn from one batch (zhu2017, section 3).
final class CycleGan implements AutoCloseable {
    /// What the log says of generators that do not learn yet.
    private static final Losses FROZEN =
            Losses.of(
                    Map.of(
                            LossPart.ADVERSARIAL_CT, 0.0,
                            LossPart.ADVERSARIAL_MR, 0.0,
                            LossPart.CYCLE_MR, 0.0,
                            LossPart.CYCLE_CT, 0.0,
                            LossPart.IDENTITY_CT, 0.0,
                            LossPart.IDENTITY_MR, 0.0));

    private final LossWeights weights;
    private final Pairs pairs;
    private final Recipe recipe;
    private final AdversarialLoss adversarial;
    private final Learner<ResnetGenerator> mr2ct;
    private final Learner<ResnetGenerator> ct2mr;
    private final Learner<PatchGan> judgeCt;
    private final Learner<PatchGan> judgeMr;
    private final Team generators;
    private final Team judges;
    private final ImagePool syntheticCt;
    private final ImagePool syntheticMr;

    /// Takes the four networks over; they are closed with this.
    CycleGan(Networks networks, Recipe recipe) {
        this.weights = recipe.weights();
        this.pairs = recipe.pairs();
        this.recipe = recipe;
        this.adversarial = recipe.strategy().adversary().loss();
        Stabilisers steady = recipe.strategy().stabilisers();
        this.mr2ct = Learner.of("mr2ct", networks.mr2ct(), recipe.strategy());
        this.ct2mr = Learner.of("ct2mr", networks.ct2mr(), recipe.strategy());
        this.judgeCt = Learner.of("judge_ct", networks.judgeCt());
        this.judgeMr = Learner.of("judge_mr", networks.judgeMr());
        this.generators = new Team("generators", List.of(mr2ct, ct2mr), steady.clip());
        this.judges = new Team("discriminators", List.of(judgeCt, judgeMr), steady.clip());
        this.syntheticCt = new ImagePool(recipe.optimisation().pool());
        this.syntheticMr = new ImagePool(recipe.optimisation().pool());
    }

    /// The four networks of a CycleGAN.
    record Networks(
            ResnetGenerator mr2ct, ResnetGenerator ct2mr, PatchGan judgeCt, PatchGan judgeMr) {}

    /// What a step may change and how fast.
    sealed interface Stage {
        double learningRate();

        /// Only the discriminators learn.
        record WarmUp(double learningRate) implements Stage {}

        /// Everything learns.
        record Full(double learningRate) implements Stage {}

        /// Everything learns, from aligned pairs.
        record Paired(double learningRate) implements Stage {}
    }

    /// The generator to translate with: the average where one is kept.
    ResnetGenerator generator(Direction direction) {
        Learner<ResnetGenerator> learner = direction == Direction.MR_TO_CT ? mr2ct : ct2mr;
        return learner.average().map(MovingAverage::generator).orElse(learner.network());
    }

    /// One step on real pictures `[n, 3, h, w]`; `random` decides which older pictures the
    /// discriminators see.
    ///
    /// @throws Divergence when a loss or a gradient is not finite
    Losses step(Tensor mr, Tensor ct, Stage stage, RandomGenerator random) {
        try (PointerScope _ = new PointerScope()) {
            return switch (stage) {
                case Stage.WarmUp(double rate) -> {
                    mr2ct.allow(Gradients.FROZEN);
                    ct2mr.allow(Gradients.FROZEN);
                    Tensor fakeCt = mr2ct.network().forward(mr);
                    Tensor fakeMr = ct2mr.network().forward(ct);
                    yield FROZEN.plus(
                            judges(new Batch(mr, ct), new Batch(fakeMr, fakeCt), rate, random));
                }
                case Stage.Full(double rate) -> {
                    Generated generated = generators(mr, ct, rate);
                    Losses judged = judges(new Batch(mr, ct), generated.synthetic(), rate, random);
                    yield generated.losses().plus(judged);
                }
                case Stage.Paired(double rate) -> paired(new Batch(mr, ct), rate, random);
            };
        }
    }

    /// Pictures of both modalities.
    private record Batch(Tensor mr, Tensor ct) {}

    private record Generated(Batch synthetic, Losses losses) {}

    private Generated generators(Tensor mr, Tensor ct, double rate) {
        allow(Gradients.GATHERED, Gradients.FROZEN);
        Tensor fakeCt = mr2ct.network().forward(mr);
        Tensor fakeMr = ct2mr.network().forward(ct);
        Terms terms =
                new Terms(
                        adversarial.fooling(judgeCt.network().forward(fakeCt)),
                        adversarial.fooling(judgeMr.network().forward(fakeMr)),
                        torch.l1_loss(ct2mr.network().forward(fakeCt), mr),
                        torch.l1_loss(mr2ct.network().forward(fakeMr), ct),
                        identity(mr2ct.network(), ct),
                        identity(ct2mr.network(), mr));
        AnatomyTerms anatomy = new AnatomyTerms(recipe);
        anatomy.add(Direction.MR_TO_CT, mr, fakeCt);
        anatomy.add(Direction.CT_TO_MR, ct, fakeMr);
        generators.learn(anatomy.addedTo(terms.total(weights)), rate);
        Losses values = terms.values().plus(anatomy.values());
        return new Generated(new Batch(fakeMr, fakeCt), values);
    }

    /// Without cycles and identities: the truth says more than they do, in a third of the passes.
    private Losses paired(Batch real, double rate, RandomGenerator random) {
        allow(Gradients.GATHERED, Gradients.FROZEN);
        Tensor fakeCt = mr2ct.network().forward(real.mr);
        Tensor fakeMr = ct2mr.network().forward(real.ct);
        Tensor errorCt = torch.l1_loss(fakeCt, real.ct);
        Tensor errorMr = torch.l1_loss(fakeMr, real.mr);
        Tensor loss = errorCt.add(errorMr).mul(new Scalar(pairs.weight()));
        Map<LossPart, Double> parts = new EnumMap<>(LossPart.class);
        if (pairs.adversarial() > 0) {
            Tensor foolingCt = adversarial.fooling(judgeCt.network().forward(fakeCt));
            Tensor foolingMr = adversarial.fooling(judgeMr.network().forward(fakeMr));
            loss = loss.add(foolingCt.add(foolingMr).mul(new Scalar(pairs.adversarial())));
            parts.put(LossPart.ADVERSARIAL_CT, foolingCt.item_double());
            parts.put(LossPart.ADVERSARIAL_MR, foolingMr.item_double());
        }
        parts.put(LossPart.PAIRED_CT, errorCt.item_double());
        parts.put(LossPart.PAIRED_MR, errorMr.item_double());
        generators.learn(loss, rate);
        Losses losses = Losses.of(parts);
        return pairs.adversarial() > 0
                ? losses.plus(judges(real, new Batch(fakeMr, fakeCt), rate, random))
                : losses;
    }

    /// How far a generator changes a picture that is of its target modality already (zhu2017,
    /// section 5.2).
    private Tensor identity(ResnetGenerator generator, Tensor target) {
        return weights.identity() == 0
                ? torch.zeros(1)
                : torch.l1_loss(generator.forward(target), target);
    }

    /// The parts of the generators' loss as scalars in the graph.
    private record Terms(
            Tensor adversarialCt,
            Tensor adversarialMr,
            Tensor cycleMr,
            Tensor cycleCt,
            Tensor identityCt,
            Tensor identityMr) {
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

    private Losses judges(Batch real, Batch synthetic, double rate, RandomGenerator random) {
        allow(Gradients.FROZEN, Gradients.GATHERED);
        Tensor oldCt = syntheticCt.exchange(synthetic.ct.detach(), random);
        Tensor oldMr = syntheticMr.exchange(synthetic.mr.detach(), random);
        Tensor lossCt = judge(judgeCt.network(), real.ct, oldCt);
        Tensor lossMr = judge(judgeMr.network(), real.mr, oldMr);
        judges.learn(lossCt.add(lossMr), rate);
        return Losses.of(
                Map.of(
                        LossPart.DISCRIMINATOR_CT, lossCt.item_double(),
                        LossPart.DISCRIMINATOR_MR, lossMr.item_double()));
    }

    private Tensor judge(PatchGan judge, Tensor real, Tensor synthetic) {
        Tensor onReal = judge.forward(real);
        return adversarial.judging(onReal, judge.forward(synthetic));
    }

    private void allow(Gradients ofGenerators, Gradients ofJudges) {
        generators.allow(ofGenerators);
        judges.allow(ofJudges);
    }

    List<Learner<?>> learners() {
        return List.of(mr2ct, ct2mr, judgeCt, judgeMr);
    }

    Map<String, ImagePool> pools() {
        return Map.of("ct", syntheticCt, "mr", syntheticMr);
    }

    @Override
    public void close() {
        learners().forEach(Learner::close);
        syntheticCt.close();
        syntheticMr.close();
    }
}
