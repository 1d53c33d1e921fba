package janus.cli;

import janus.network.GeneratorStage;
import janus.network.PatchNorm;
import janus.network.PatchScale;
import janus.train.AdversarialLoss;
import janus.train.Adversary;
import janus.train.Stabilisers;
import janus.train.Stages;
import janus.train.Strategy;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// The options of `finetune` that stand in `run.json` as the recipe's strategy: docs/training.md.
final class StrategyOptions {
    @Option(
            names = "--ema",
            defaultValue = "0",
            description =
                    "Decay of a moving average of the generators' weights, which translates in their place, such as 0.999; 0 keeps none (default: ${DEFAULT-VALUE}).")
    private double ema;

    @Option(
            names = "--clip",
            defaultValue = "0",
            description =
                    "Largest norm of the gradients of both generators, or both discriminators, together; 0 bounds nothing (default: ${DEFAULT-VALUE}).")
    private double clip;

    @Option(
            names = "--accumulate",
            defaultValue = "1",
            description =
                    "Batches whose gradients are added up for one step: as one larger --batch, in the memory of a small one (default: ${DEFAULT-VALUE}).")
    private int accumulate;

    @Option(
            names = "--freeze",
            defaultValue = "none",
            description =
                    "Stages of the generators that stay as they are: none, or some of encoder, blocks, decoder, separated by commas (default: ${DEFAULT-VALUE}).")
    private String freeze = "none";

    @Option(
            names = "--stage-rates",
            defaultValue = "",
            description =
                    "What the learning rate is multiplied by in a stage, such as encoder=0.1,blocks=0.5 (default: 1 everywhere).")
    private String stageRates = "";

    @Option(
            names = "--unfreeze-every",
            defaultValue = "0",
            description =
                    "Let first the decoder learn, that many steps later the blocks, and as many later the encoder; 0 lets all learn at once (default: ${DEFAULT-VALUE}).")
    private int unfreezeEvery;

    @Option(
            names = "--patch",
            defaultValue = "70",
            description =
                    "Side of the patches that the discriminators judge, pixels: 16, 70 or 286 (default: ${DEFAULT-VALUE}).")
    private String patch = "70";

    @Option(
            names = "--patch-norm",
            defaultValue = "instance",
            description =
                    "What keeps the discriminators' layers in bounds: instance or spectral (default: ${DEFAULT-VALUE}).")
    private String patchNorm = "instance";

    @Option(
            names = "--adversarial",
            defaultValue = "lsgan",
            description = "Adversarial loss: lsgan or hinge (default: ${DEFAULT-VALUE}).")
    private String adversarial = "lsgan";

    Strategy strategy() {
        return new Strategy(
                new Stabilisers(ema, clip, accumulate),
                Stages.of(freeze, stageRates, unfreezeEvery),
                new Adversary(
                        PatchScale.of(patch),
                        PatchNorm.of(patchNorm),
                        AdversarialLoss.of(adversarial)));
    }

    /// The options with the values that a Run with `strategy` was begun with.
    static Map<String, Object> begunWith(Strategy strategy) {
        Map<String, Object> begun = new LinkedHashMap<>();
        Stabilisers stabilisers = strategy.stabilisers();
        begun.put("--ema", stabilisers.ema());
        begun.put("--clip", stabilisers.clip());
        begun.put("--accumulate", stabilisers.accumulate());
        begun.put("--unfreeze-every", strategy.stages().unfreezeEvery());
        begun.put("--patch", strategy.adversary().patch().code());
        begun.put("--patch-norm", strategy.adversary().norm().code());
        begun.put("--adversarial", strategy.adversary().loss().code());
        return begun;
    }

    /// Compares the stages that were `given` with those that a Run with `begun` was begun with;
    /// their order and what is left away don't matter.
    static void check(ParseResult given, Stages begun, Requirement require) {
        if (given.hasMatchedOption("--freeze")) {
            String frozen = given.matchedOptionValue("--freeze", "");
            require.same(
                    "--freeze", Stages.text(Stages.frozen(frozen)), Stages.text(begun.frozen()));
        }
        if (given.hasMatchedOption("--stage-rates")) {
            String rates = given.matchedOptionValue("--stage-rates", "");
            Map<GeneratorStage, Double> all = new EnumMap<>(begun.rates());
            all.replaceAll((_, _) -> 1.0);
            all.putAll(Stages.rates(rates));
            require.same("--stage-rates", Stages.text(all), Stages.text(begun.rates()));
        }
    }

    /// Complains when `given` is not what the Run was `begun` with.
    @FunctionalInterface
    interface Requirement {
        void same(String option, Object given, Object begun);
    }
}
