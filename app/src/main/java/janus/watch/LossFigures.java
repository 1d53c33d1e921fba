package janus.watch;

import janus.figure.Curve;
import janus.figure.Curves;
import janus.figure.Figure;
import janus.run.TrainingLog;
import java.util.List;
import java.util.stream.Stream;

/// The curves of a Run: each loss in both directions, the learning rate, the time of a step.
final class LossFigures {
    private static final String TO_CT = "MR to CT";
    private static final String TO_MR = "CT to MR";
    private static final String ERROR = "Mean |error| (channel units)";
    private static final String SQUARED = "Squared error";

    private final TrainingLog log;
    private final int warmUp;

    /// Figures of `log`, of a Run in whose first `warmUp` steps the generators were frozen.
    LossFigures(TrainingLog log, int warmUp) {
        this.log = log;
        this.warmUp = warmUp;
    }

    /// A figure to be: its name, its content, how to read it.
    private record Plan(String name, Curves curves, String words) {
        boolean isEmpty() {
            return curves.curves().stream().allMatch(curve -> curve.points().isEmpty());
        }

        Figure figure() {
            return curves.figure(name, words);
        }
    }

    /// The figures of which there is something to show yet.
    List<Figure> all() {
        return Stream.of(
                        paired(),
                        cycle(),
                        identity(),
                        adversarial(),
                        discriminators(),
                        rate(),
                        time())
                .filter(plan -> !plan.isEmpty())
                .map(Plan::figure)
                .toList();
    }

    private Plan paired() {
        return new Plan(
                "paired",
                generators("Error on aligned pairs", ERROR, "paired_ct", "paired_mr"),
                "How far the synthetic is from the truth, on pairs that are learned from: other heads are harder. Should fall.");
    }

    private Plan cycle() {
        return new Plan(
                "cycle",
                generators("Cycle loss", ERROR, "cycle_mr", "cycle_ct"),
                "How far a slice is from itself after the journey to the other modality and back. Should fall.");
    }

    private Plan identity() {
        return new Plan(
                "identity",
                generators("Identity loss", ERROR, "identity_ct", "identity_mr"),
                "How much a generator changes slices that are of its target already. Should fall.");
    }

    private Plan adversarial() {
        return new Plan(
                "adversarial",
                generators(
                        "Generators against discriminators",
                        SQUARED,
                        "adversarial_ct",
                        "adversarial_mr"),
                "How far the synthetic is from passing for real. Falls while a generator gains on its discriminator, and rises again when that learns.");
    }

    private Plan discriminators() {
        return new Plan(
                "discriminator",
                both("Discriminators", SQUARED, "discriminator_ct", "discriminator_mr"),
                "How badly real and synthetic are told apart. One that stays near 0 is always right and teaches its generator little.");
    }

    private Plan rate() {
        return new Plan(
                "rate",
                one("Learning rate", "Learning rate", Curves.Line.POINTS, "learning_rate"),
                "Adam's, for all four networks.");
    }

    private Plan time() {
        return new Plan(
                "time",
                one("Time of a step", "Seconds per step", Curves.Line.AVERAGE, "seconds_per_step"),
                "Mean since the row before, with the writing of sheets and states.");
    }

    /// Before the generators learn, their losses are not computed and logged as 0.
    private Curves generators(String title, String y, String toCt, String toMr) {
        return new Curves(
                title,
                y,
                Curves.Line.AVERAGE,
                List.of(curve(TO_CT, toCt).after(warmUp), curve(TO_MR, toMr).after(warmUp)));
    }

    private Curves both(String title, String y, String toCt, String toMr) {
        return new Curves(
                title, y, Curves.Line.AVERAGE, List.of(curve(TO_CT, toCt), curve(TO_MR, toMr)));
    }

    private Curves one(String title, String y, Curves.Line line, String column) {
        return new Curves(title, y, line, List.of(curve(title, column)));
    }

    private Curve curve(String name, String column) {
        return Curve.of(name, log.steps(), log.column(column));
    }
}
