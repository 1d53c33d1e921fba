package janus.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// Weights of the losses that compare a synthetic slice with its source in unpaired steps, both
/// directions alike; 0 leaves one out. What each measures: `janus.anatomy`.
///
/// @param gradient edges that run another way
/// @param mind neighbourhoods of another structure
/// @param information grey levels of the source that the synthetic's do not tell
/// @param background what shows outside the source's head
public record Anatomy(double gradient, double mind, double information, double background) {
    /// Without any: the CycleGAN authors' recipe.
    public static final Anatomy NONE = new Anatomy(0, 0, 0, 0);

    private static final String NOTHING = "none";
    private static final String GRADIENT = "gradient";
    private static final String MIND = "mind";
    private static final String INFORMATION = "information";
    private static final String BACKGROUND = "background";

    /// Checks that none is negative or endless.
    public Anatomy {
        for (double weight : new double[] {gradient, mind, information, background}) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "--anatomy with a weight of %s can't be used - weights are finite and not negative - use for instance --anatomy mind:5,background:10"
                                .formatted(weight));
            }
        }
    }

    /// The weights written `NAME:WEIGHT`, separated by commas in any order, or `none`.
    ///
    /// @throws IllegalArgumentException when `code` is something else
    public static Anatomy of(String code) {
        Map<String, Double> weights = new LinkedHashMap<>();
        if (!code.equals(NOTHING)) {
            for (String part : code.split(",", -1)) {
                String[] words = part.strip().split(":", -1);
                if (words.length != 2 || weights.put(words[0], number(words[1], code)) != null) {
                    throw wrong(code);
                }
            }
        }
        if (!Arrays.asList(GRADIENT, MIND, INFORMATION, BACKGROUND).containsAll(weights.keySet())) {
            throw wrong(code);
        }
        return new Anatomy(
                weights.getOrDefault(GRADIENT, 0.0),
                weights.getOrDefault(MIND, 0.0),
                weights.getOrDefault(INFORMATION, 0.0),
                weights.getOrDefault(BACKGROUND, 0.0));
    }

    private static double number(String text, String code) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw wrong(code);
        }
    }

    private static IllegalArgumentException wrong(String code) {
        return new IllegalArgumentException(
                "--anatomy '%s' can't be read - it gives a weight to each loss that is wanted, once - use none, or some of gradient:W, mind:W, information:W, background:W, separated by commas"
                        .formatted(code));
    }

    /// The same weights are always written the same way.
    public String code() {
        StringJoiner words = new StringJoiner(",");
        words.setEmptyValue(NOTHING);
        add(words, GRADIENT, gradient);
        add(words, MIND, mind);
        add(words, INFORMATION, information);
        add(words, BACKGROUND, background);
        return words.toString();
    }

    private static void add(StringJoiner words, String name, double weight) {
        if (weight > 0) {
            words.add(String.format(Locale.ROOT, "%s:%s", name, weight));
        }
    }

    /// The weight of `part` of the loss; 0 where it is none of these.
    double weight(LossPart part) {
        return switch (part) {
            case GRADIENT_CT, GRADIENT_MR -> gradient;
            case MIND_CT, MIND_MR -> mind;
            case INFORMATION_CT, INFORMATION_MR -> information;
            case BACKGROUND_CT, BACKGROUND_MR -> background;
            case ADVERSARIAL_CT,
                    ADVERSARIAL_MR,
                    CYCLE_MR,
                    CYCLE_CT,
                    IDENTITY_CT,
                    IDENTITY_MR,
                    DISCRIMINATOR_CT,
                    DISCRIMINATOR_MR,
                    PAIRED_CT,
                    PAIRED_MR ->
                    0;
        };
    }
}
