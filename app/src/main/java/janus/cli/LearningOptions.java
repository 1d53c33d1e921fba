package janus.cli;

import janus.train.Pairs;
import janus.train.Sampling;
import picocli.CommandLine.Option;

/// The options of `finetune` about what the generators learn from.
final class LearningOptions {
    @Option(
            names = "--sampling",
            defaultValue = "free",
            paramLabel = "HOW",
            description =
                    "Which MR and CT slices meet in an unpaired step: free (any) or position (at about the same height in the head; default: ${DEFAULT-VALUE}).")
    private String sampling = "free";

    @Option(
            names = "--paired",
            defaultValue = "none",
            paramLabel = "WHEN",
            description =
                    "Generator steps that learn from the Dataset's aligned pairs: none, only, after:STEPS or every:K (default: ${DEFAULT-VALUE}).")
    private String paired = "none";

    @Option(
            names = "--paired-weight",
            defaultValue = "100",
            paramLabel = "W",
            description =
                    "Weight of the mean absolute error in paired steps (default: ${DEFAULT-VALUE}).")
    private double pairedWeight;

    @Option(
            names = "--paired-adversarial",
            defaultValue = "1",
            paramLabel = "W",
            description =
                    "Weight of the adversarial loss in paired steps; 0 leaves the discriminators out of them (default: ${DEFAULT-VALUE}).")
    private double pairedAdversarial;

    Pairs pairs() {
        return new Pairs(paired, pairedWeight, pairedAdversarial);
    }

    Sampling sampling() {
        return Sampling.of(sampling);
    }
}
