package janus.train;

/// Which steps of a Run learn from aligned pairs. Steps are counted from 0, generator steps behind
/// the warm-up; the warm-up is unpaired unless all is paired.
sealed interface PairedSteps {
    /// No step.
    record None() implements PairedSteps {}

    /// All steps.
    record Only() implements PairedSteps {}

    /// All after `steps` unpaired generator steps.
    record After(int steps) implements PairedSteps {}

    /// The last of every `steps` generator steps.
    record Every(int steps) implements PairedSteps {}

    /// The steps that `code` names: `none`, `only`, `after:STEPS`, `every:K`.
    ///
    /// @throws IllegalArgumentException when it names none
    static PairedSteps of(String code) {
        return switch (code) {
            case "none" -> new None();
            case "only" -> new Only();
            default -> {
                if (code.matches("after:\\d{1,9}")) {
                    yield new After(number(code));
                }
                if (code.matches("every:\\d{1,9}") && number(code) > 0) {
                    yield new Every(number(code));
                }
                throw new IllegalArgumentException(
                        "--paired '%s' names no steps - it says which of them learn from aligned pairs - use none, only, after:STEPS or every:K, for instance every:4"
                                .formatted(code));
            }
        };
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.indexOf(':') + 1));
    }

    /// Its name on the command line.
    default String code() {
        return switch (this) {
            case None() -> "none";
            case Only() -> "only";
            case After(int steps) -> "after:" + steps;
            case Every(int steps) -> "every:" + steps;
        };
    }

    /// Whether `step` of a Run with `warmUp` is paired.
    default boolean has(long step, int warmUp) {
        return switch (this) {
            case None() -> false;
            case Only() -> true;
            case After(int steps) -> step >= warmUp + (long) steps;
            case Every(int steps) -> step >= warmUp && (step - warmUp + 1) % steps == 0;
        };
    }

    /// How many steps before `step` were paired, so that pairs come one after the other.
    default long before(long step, int warmUp) {
        return switch (this) {
            case None() -> 0;
            case Only() -> step;
            case After(int steps) -> Math.max(0, step - warmUp - steps);
            case Every(int steps) -> Math.max(0, step - warmUp) / steps;
        };
    }
}
