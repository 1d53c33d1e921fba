package janus.train;

/// How the generators learn from aligned pairs of the training split: each is shown a picture and
/// the same head in the other modality, and compared pixel by pixel, both directions at once
/// (isola2017, section 3.1: L1 and adversarial; the discriminators see the synthetic picture alone,
/// as in unpaired steps, so that both kinds of step can share them).
///
/// @param when which steps are paired: `none`, `only`, `after:STEPS` or `every:K`, see
///   [PairedSteps]
/// @param weight of the mean absolute error of a synthetic picture, channel units
/// @param adversarial weight of the adversarial loss in paired steps; with 0 no discriminator takes
///   part in them
public record Pairs(String when, double weight, double adversarial) {
    /// Unpaired training only.
    public static final Pairs NONE = new Pairs("none", 100, 1);

    /// Checks the words and the ranges.
    public Pairs {
        when = PairedSteps.of(when).code();
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)
                || !(adversarial >= 0 && adversarial < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "--paired-weight %s and --paired-adversarial %s can't be used - the first is above 0, the other not negative, both finite - use --paired-weight 100 --paired-adversarial 1"
                            .formatted(weight, adversarial));
        }
    }

    /// Checks that a Run with `warmUp` and `anatomy` passes over neither.
    ///
    /// @throws IllegalArgumentException when it would
    void requireFor(int warmUp, Anatomy anatomy) {
        if (!judged() && warmUp > 0) {
            throw new IllegalArgumentException(
                    "--warm-up %d trains discriminators that take part in no step - --paired only with --paired-adversarial 0 goes without them - use --warm-up 0"
                            .formatted(warmUp));
        }
        if (all() && !anatomy.equals(Anatomy.NONE)) {
            throw new IllegalArgumentException(
                    "--anatomy %s compares slices with their sources in unpaired steps and --paired only has none - it would be passed over - leave one of the two away"
                            .formatted(anatomy.code()));
        }
    }

    /// Which steps are paired.
    PairedSteps steps() {
        return PairedSteps.of(when);
    }

    /// Whether any step is paired.
    boolean any() {
        return !(steps() instanceof PairedSteps.None);
    }

    /// Whether all steps are paired.
    boolean all() {
        return steps() instanceof PairedSteps.Only;
    }

    /// Whether discriminators take part in any step.
    public boolean judged() {
        return !all() || adversarial > 0;
    }
}
