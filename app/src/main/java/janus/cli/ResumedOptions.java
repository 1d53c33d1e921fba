package janus.cli;

import janus.augment.Augmentations;
import janus.train.Anatomy;
import janus.train.Recipe;
import janus.train.RunRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/// The options of `finetune --resume`: a Run goes on as it was begun, so an option that is given
/// must say what `run.json` says.
final class ResumedOptions {
    private final Path run;
    private final RunRecord record;

    ResumedOptions(Path run, RunRecord record) {
        this.run = run;
        this.record = record;
    }

    /// Compares what was `given` with what the Run was begun with.
    ///
    /// @throws IllegalArgumentException when an option says something else
    void check(ParseResult given) {
        begunWith()
                .forEach((option, begun) -> {
                    if (given.hasMatchedOption(option)) {
                        require(option, given.matchedOptionValue(option, begun), begun);
                    }
                });
        if (given.hasMatchedOption("--augment")) { // in any order
            String augment = given.matchedOptionValue("--augment", "");
            require("--augment", Augmentations.of(augment).code(), record.recipe().augment());
        }
        StrategyOptions.check(given, record.recipe().strategy().stages(), this::require);
        if (given.hasMatchedOption("--anatomy")) {
            String anatomy = given.matchedOptionValue("--anatomy", "");
            require("--anatomy", Anatomy.of(anatomy).code(), record.recipe().anatomy().code());
        }
        if (given.hasMatchedOption("--from")) {
            require(
                    "--from",
                    given.matchedOptionValue("--from", ""),
                    start(record.start().mr2ct()));
        }
        String reverse = given.matchedOptionValue("--reverse", "auto");
        if (!reverse.equals("auto")) {
            String begun = start(record.start().ct2mr());
            require("--reverse", meant(reverse, start(record.start().mr2ct()), begun), begun);
        }
    }

    /// What `reverse` stands for beside `from`; itself, for the message, where `begun` is another.
    private static String meant(String reverse, String from, String begun) {
        String meant =
                switch (reverse) {
                    case "same" -> from;
                    case "random" -> from.startsWith("random:") ? from : "random:" + from;
                    default -> reverse;
                };
        return meant.equals(begun) ? begun : reverse;
    }

    /// The name in `horse2zebra (sha256 ...)`.
    private static String start(String description) {
        return description.replaceFirst("(?s) \\((sha256 |\\d+ blocks, ).*", "");
    }

    private void require(String option, Object given, Object begun) {
        if (!given.equals(begun)) {
            throw new IllegalArgumentException(
                    "%s %s is asked for and %s was begun with %s - a Run goes on as it was begun - leave %s away, or start a new Run from this one with --from %s"
                            .formatted(option, given, run, begun, option, run));
        }
    }

    private Map<String, Object> begunWith() {
        Recipe recipe = record.recipe();
        Map<String, Object> begun = new LinkedHashMap<>();
        begun.put("--steps", recipe.steps());
        begun.put("--size", recipe.side());
        begun.put("--batch", recipe.batch());
        begun.put("--seed", recipe.seed());
        begun.put("--encoding", recipe.encoding());
        begun.put("--learning-rate", recipe.optimisation().learningRate());
        begun.put("--warm-up", recipe.optimisation().warmUp());
        begun.put("--decay", recipe.optimisation().decay());
        begun.put("--pool", recipe.optimisation().pool());
        begun.put("--cycle", recipe.weights().cycleMr());
        begun.put("--identity", recipe.weights().identity());
        begun.put("--sampling", recipe.sampling().code());
        begun.put("--paired", recipe.pairs().when());
        begun.put("--paired-weight", recipe.pairs().weight());
        begun.put("--paired-adversarial", recipe.pairs().adversarial());
        begun.put("--precision", recipe.precision().code());
        begun.put("--log-every", record.cadence().log());
        begun.put("--sample-every", record.cadence().sample());
        begun.put("--save-every", record.cadence().save());
        begun.putAll(StrategyOptions.begunWith(recipe.strategy()));
        if (start(record.start().mr2ct()).equals("scratch")) { // else the file decides
            begun.put("--blocks", record.start().blocks());
            begun.put("--filters", record.start().filters());
        }
        return begun;
    }
}
