package janus.train;

import janus.network.GeneratorStage;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which stages of the generators learn, how fast, and from when on.
///
/// @param frozen stages that stay as they are
/// @param rates what Adam's learning rate is multiplied by in each stage; 1 where nothing is said
/// @param unfreezeEvery generator steps between the openings of two stages, from the decoder
///   inwards (howard2018, section 3.3); 0 opens all at once
public record Stages(
        Set<GeneratorStage> frozen, Map<GeneratorStage, Double> rates, int unfreezeEvery) {
    /// Full fine-tuning: all stages from the first step on, at one rate.
    public static final Stages FULL = new Stages(Set.of(), Map.of(), 0);

    private static final String NONE = "none";
    private static final double LARGEST = 100;

    /// Checks the ranges and that something is left to learn.
    public Stages {
        frozen = frozen.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(frozen));
        rates = Collections.unmodifiableMap(whole(rates));
        requireRates(rates);
        if (frozen.size() == GeneratorStage.values().length) {
            throw new IllegalArgumentException(
                    "--freeze %s leaves nothing of the generators to learn - a Run would change no weight - leave one stage away"
                            .formatted(text(frozen)));
        }
        if (unfreezeEvery < 0) {
            throw new IllegalArgumentException(
                    "--unfreeze-every %d is no number of steps - stages open that many steps after one another - use 0 to open all at once"
                            .formatted(unfreezeEvery));
        }
    }

    private static Map<GeneratorStage, Double> whole(Map<GeneratorStage, Double> some) {
        Map<GeneratorStage, Double> rates = new EnumMap<>(GeneratorStage.class);
        for (GeneratorStage stage : GeneratorStage.values()) {
            rates.put(stage, Objects.requireNonNullElse(some.get(stage), 1.0));
        }
        return rates;
    }

    private static void requireRates(Map<GeneratorStage, Double> rates) {
        rates.forEach((stage, rate) -> {
            if (!(rate > 0 && rate <= LARGEST)) {
                throw new IllegalArgumentException(
                        "--stage-rates %s=%s can't be used - the learning rate is multiplied by it, so it lies above 0 and is at most %.0f - freeze a stage with --freeze"
                                .formatted(stage.code(), rate, LARGEST));
            }
        });
    }

    /// What `freeze` (`none`, or stages separated by commas) and `rates` (`encoder=0.1,blocks=0.5`)
    /// say.
    ///
    /// @throws IllegalArgumentException when they can't be understood or contradict each other
    public static Stages of(String freeze, String rates, int unfreezeEvery) {
        Set<GeneratorStage> frozen = frozen(freeze);
        Map<GeneratorStage, Double> factors = rates(rates);
        for (GeneratorStage stage : frozen) {
            if (factors.containsKey(stage)) {
                throw new IllegalArgumentException(
                        "--freeze %s and --stage-rates %s=%s contradict each other - a frozen stage has no rate - leave one away"
                                .formatted(stage.code(), stage.code(), factors.get(stage)));
            }
        }
        return new Stages(frozen, factors, unfreezeEvery);
    }

    /// The stages named in `freeze`.
    public static Set<GeneratorStage> frozen(String freeze) {
        if (freeze.equals(NONE)) {
            return Set.of();
        }
        return Arrays.stream(freeze.split(",", -1))
                .map(GeneratorStage::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GeneratorStage.class)));
    }

    /// The factors named in `rates`, which may be blank.
    public static Map<GeneratorStage, Double> rates(String rates) {
        Map<GeneratorStage, Double> factors = new EnumMap<>(GeneratorStage.class);
        for (String rate : rates.isBlank() ? new String[0] : rates.split(",", -1)) {
            String[] parts = rate.split("=", -1);
            try {
                factors.put(GeneratorStage.of(parts[0]), Double.parseDouble(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException unclear) {
                throw new IllegalArgumentException(
                        "'%s' is no rate of a stage - a stage and what its learning rate is multiplied by are needed - write --stage-rates encoder=0.1,blocks=0.5"
                                .formatted(rate),
                        unclear);
            }
        }
        return factors;
    }

    /// `stages` as on the command line.
    public static String text(Set<GeneratorStage> stages) {
        return stages.isEmpty()
                ? NONE
                : stages.stream().map(GeneratorStage::code).collect(Collectors.joining(","));
    }

    /// `rates` as on the command line.
    public static String text(Map<GeneratorStage, Double> rates) {
        return rates.entrySet().stream()
                .map(rate -> rate.getKey().code() + "=" + rate.getValue())
                .collect(Collectors.joining(","));
    }

    /// How a weight of `stage` learns.
    Adam.Pace pace(GeneratorStage stage) {
        if (frozen.contains(stage)) {
            return Adam.Pace.STILL;
        }
        List<GeneratorStage> inwards =
                Arrays.stream(GeneratorStage.values())
                        .filter(it -> !frozen.contains(it))
                        .toList()
                        .reversed();
        double rate = Objects.requireNonNull(rates.get(stage), "all stages have one");
        return new Adam.Pace(rate, (long) inwards.indexOf(stage) * unfreezeEvery);
    }
}
