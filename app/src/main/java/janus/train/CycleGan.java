package janus.train;

import janus.network.Network.Gradients;
import janus.network.PatchGan;
import janus.network.ResnetGenerator;
import janus.tensor.TensorMap;
import janus.volume.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
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

    private final Recipe recipe;
    private final AdversarialLoss adversarial;
    private final int accumulate;
    private final Learner<ResnetGenerator> mr2ct;
    private final Learner<ResnetGenerator> ct2mr;
    private final Learner<PatchGan> judgeCt;
    private final Learner<PatchGan> judgeMr;
    private final Team generators;
    private final Team judges;
    private final ImagePool syntheticCt;
    private final ImagePool syntheticMr;
    private Share share;

    /// Takes the four networks over; they are closed with this.
    CycleGan(Networks networks, Recipe recipe) {
        this.recipe = recipe;
        this.adversarial = recipe.strategy().adversary().loss();
        Stabilisers steady = recipe.strategy().stabilisers();
        this.accumulate = steady.accumulate();
        this.mr2ct = Learner.of("mr2ct", networks.mr2ct(), recipe.strategy());
        this.ct2mr = Learner.of("ct2mr", networks.ct2mr(), recipe.strategy());
        this.judgeCt = Learner.of("judge_ct", networks.judgeCt());
        this.judgeMr = Learner.of("judge_mr", networks.judgeMr());
        this.generators = new Team("generators", List.of(mr2ct, ct2mr), steady.clip());
        this.judges = new Team("discriminators", List.of(judgeCt, judgeMr), steady.clip());
        this.syntheticCt = new ImagePool(recipe.optimisation().pool());
        this.syntheticMr = new ImagePool(recipe.optimisation().pool());
        this.share = Share.whole(recipe);
    }

    /// Learns as one of several workers from now on: takes worker 0's state over and keeps its own
    /// part of the pools. Every worker must do so at the same time.
    void join(Share own) {
        share = own;
        follow();
        try (PointerScope _ = new PointerScope()) {
            TensorOptions options = mr2ct.network().weights().values().iterator().next().options();
            pools().values().forEach(pool -> pool.share(own, options));
        }
    }

    /// Takes over what worker 0 has learned. All workers compute the same numbers; on machines of
    /// different kinds the last bits may differ, and must not add up.
    void follow() {
        for (Learner<?> learner : learners()) {
            learner.optimiser().steps(share.group().told(learner.optimiser().steps())[0]);
            learner.tensors().values().forEach(map -> map.values().forEach(share.group()::spread));
        }
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

    /// One step on real pictures; `random` decides which older pictures the discriminators see.
    /// They pass through the networks in as many parts as gradients are accumulated over.
    ///
    /// Of several workers each gives its part of the pictures and gets the losses of that part.
    ///
    /// @throws Divergence when a loss or a gradient is not finite
    Losses step(Pictures real, Stage stage, RandomGenerator random) {
        try (PointerScope _ = new PointerScope()) {
            return switch (stage) {
                case Stage.WarmUp(double rate) -> {
                    generators.allow(Gradients.FROZEN);
                    Pass passed = passed(real, part -> new Pass(synthetic(part), FROZEN));
                    yield passed.losses.plus(judges(real, passed.synthetic, rate, random));
                }
                case Stage.Full(double rate) -> {
                    Pass passed = learned(real, rate, this::unpaired);
                    yield passed.losses.plus(judges(real, passed.synthetic, rate, random));
                }
                case Stage.Paired(double rate) -> {
                    Pass passed = learned(real, rate, this::paired);
                    yield recipe.pairs().adversarial() > 0
                            ? passed.losses.plus(judges(real, passed.synthetic, rate, random))
                            : passed.losses;
                }
            };
        }
    }

    /// What the generators made of pictures, and how well.
    private record Pass(Pictures synthetic, Losses losses) {}

    /// A step of the generators with `pass`, which gathers the gradients of a part.
    private Pass learned(Pictures real, double rate, Function<Pictures, Pass> pass) {
        allow(Gradients.GATHERED, Gradients.FROZEN);
        generators.begin();
        Pass passed = passed(real, pass);
        generators.step(rate, share);
        return passed;
    }

    /// Each part's tensors are released before the next part.
    private Pass passed(Pictures real, Function<Pictures, Pass> pass) {
        PointerScope outer = PointerScope.getInnerScope();
        List<Pictures> synthetic = new ArrayList<>();
        Losses losses = Losses.NONE;
        for (Pictures part : real.parts(accumulate)) {
            try (PointerScope _ = new PointerScope()) {
                Pass done = pass.apply(part);
                synthetic.add(done.synthetic.keptBy(outer));
                losses = losses.plus(done.losses);
            }
        }
        return new Pass(Pictures.joined(synthetic), losses);
    }

    private Pictures synthetic(Pictures real) {
        return new Pictures(ct2mr.network().forward(real.ct()), mr2ct.network().forward(real.mr()));
    }

    private Pass unpaired(Pictures real) {
        Pictures fake = synthetic(real);
        UnpairedTerms terms =
                new UnpairedTerms(
                        adversarial.fooling(judgeCt.network().forward(fake.ct())),
                        adversarial.fooling(judgeMr.network().forward(fake.mr())),
                        torch.l1_loss(ct2mr.network().forward(fake.ct()), real.mr()),
                        torch.l1_loss(mr2ct.network().forward(fake.mr()), real.ct()),
                        identity(mr2ct.network(), real.ct()),
                        identity(ct2mr.network(), real.mr()));
        AnatomyTerms anatomy = new AnatomyTerms(recipe);
        anatomy.add(Direction.MR_TO_CT, real.mr(), fake.ct());
        anatomy.add(Direction.CT_TO_MR, real.ct(), fake.mr());
        generators.gather(anatomy.addedTo(terms.total(recipe.weights())), accumulate);
        return new Pass(fake, terms.values().plus(anatomy.values()));
    }

    /// Without cycles and identities: the truth says more than they do, in a third of the passes.
    private Pass paired(Pictures real) {
        Pairs pairs = recipe.pairs();
        Pictures fake = synthetic(real);
        Tensor errorCt = torch.l1_loss(fake.ct(), real.ct());
        Tensor errorMr = torch.l1_loss(fake.mr(), real.mr());
        Tensor loss = errorCt.add(errorMr).mul(new Scalar(pairs.weight()));
        Map<LossPart, Double> parts = new EnumMap<>(LossPart.class);
        if (pairs.adversarial() > 0) {
            Tensor foolingCt = adversarial.fooling(judgeCt.network().forward(fake.ct()));
            Tensor foolingMr = adversarial.fooling(judgeMr.network().forward(fake.mr()));
            loss = loss.add(foolingCt.add(foolingMr).mul(new Scalar(pairs.adversarial())));
            parts.put(LossPart.ADVERSARIAL_CT, foolingCt.item_double());
            parts.put(LossPart.ADVERSARIAL_MR, foolingMr.item_double());
        }
        parts.put(LossPart.PAIRED_CT, errorCt.item_double());
        parts.put(LossPart.PAIRED_MR, errorMr.item_double());
        generators.gather(loss, accumulate);
        return new Pass(fake, Losses.of(parts));
    }

    /// How far a generator changes a picture that is of its target modality already (zhu2017,
    /// section 5.2).
    private Tensor identity(ResnetGenerator generator, Tensor target) {
        return recipe.weights().identity() == 0
                ? torch.zeros(new long[0], target.options())
                : torch.l1_loss(generator.forward(target), target);
    }

    private Losses judges(Pictures real, Pictures synthetic, double rate, RandomGenerator random) {
        allow(Gradients.FROZEN, Gradients.GATHERED);
        Tensor oldCt = syntheticCt.exchange(synthetic.ct(), random);
        Tensor oldMr = syntheticMr.exchange(synthetic.mr(), random);
        List<Pictures> old = new Pictures(oldMr, oldCt).parts(accumulate);
        List<Pictures> parts = real.parts(accumulate);
        judges.begin();
        Losses losses = Losses.NONE;
        for (int i = 0; i < accumulate; i++) {
            try (PointerScope _ = new PointerScope()) {
                losses = losses.plus(judged(parts.get(i), old.get(i)));
            }
        }
        judges.step(rate, share);
        return losses;
    }

    private Losses judged(Pictures real, Pictures synthetic) {
        Tensor lossCt = judge(judgeCt.network(), real.ct(), synthetic.ct());
        Tensor lossMr = judge(judgeMr.network(), real.mr(), synthetic.mr());
        judges.gather(lossCt.add(lossMr), accumulate);
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

    /// What the pools of all workers hold together, by modality; every worker must ask, and close
    /// the maps.
    Map<String, TensorMap> remembered() {
        Map<String, TensorMap> remembered = new TreeMap<>();
        pools().forEach((name, pool) -> remembered.put(name, pool.joined()));
        return remembered;
    }

    /// The pools by modality, in the same order in every process: workers go through them together.
    Map<String, ImagePool> pools() {
        return new TreeMap<>(Map.of("ct", syntheticCt, "mr", syntheticMr));
    }

    @Override
    public void close() {
        learners().forEach(Learner::close);
        syntheticCt.close();
        syntheticMr.close();
    }
}
