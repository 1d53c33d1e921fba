package janus.cli;

import janus.train.Anatomy;
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

    @Option(
            names = "--anatomy",
            defaultValue = "none",
            paramLabel = "LOSSES",
            description =
                    "Losses that hold a synthetic slice to the anatomy of its source in unpaired steps: none, or some of gradient:W, mind:W, information:W, background:W, separated by commas (default: ${DEFAULT-VALUE}).")
    private String anatomy = "none";

    Anatomy anatomy() {
        return Anatomy.of(anatomy);
    }

    Pairs pairs() {
        return new Pairs(paired, pairedWeight, pairedAdversarial);
    }

    Sampling sampling() {
        return Sampling.of(sampling);
    }
}
