package janus.cli;

import janus.train.Stabilisers;
import janus.train.Strategy;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

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

    Strategy strategy() {
        return new Strategy(new Stabilisers(ema, clip));
    }

    /// The options with the values that a Run with `strategy` was begun with.
    static Map<String, Object> begunWith(Strategy strategy) {
        Map<String, Object> begun = new LinkedHashMap<>();
        Stabilisers stabilisers = strategy.stabilisers();
        begun.put("--ema", stabilisers.ema());
        begun.put("--clip", stabilisers.clip());
        return begun;
    }
}
