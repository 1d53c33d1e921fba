package janus.train;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A part of the loss, unweighted.
enum LossPart {
    /// How far the synthetic CT is from fooling its discriminator.
    ADVERSARIAL_CT,
    /// Likewise for the synthetic MR.
    ADVERSARIAL_MR,
    /// Mean absolute error of MR -> CT -> MR, channel units.
    CYCLE_MR,
    /// Likewise for CT -> MR -> CT.
    CYCLE_CT,
    /// Mean absolute error of mr2ct applied to CT, channel units.
    IDENTITY_CT,
    /// Likewise of ct2mr applied to MR.
    IDENTITY_MR,
    /// Loss of the CT discriminator.
    DISCRIMINATOR_CT,
    /// Loss of the MR discriminator.
    DISCRIMINATOR_MR,
    /// Mean absolute error of the synthetic CT of an aligned pair, channel units.
    PAIRED_CT,
    /// Likewise of the synthetic MR.
    PAIRED_MR,
    /// How much edges of the synthetic CT run another way than its source's, 0..1.
    GRADIENT_CT,
    /// Likewise of the synthetic MR.
    GRADIENT_MR,
    /// Difference of neighbourhood descriptors of the synthetic CT and its source, 0..1.
    MIND_CT,
    /// Likewise of the synthetic MR.
    MIND_MR,
    /// The part of its source's information that the synthetic CT does not share, 0..1.
    INFORMATION_CT,
    /// Likewise of the synthetic MR.
    INFORMATION_MR,
    /// What the synthetic CT shows outside its source's head, channel units.
    BACKGROUND_CT,
    /// Likewise of the synthetic MR.
    BACKGROUND_MR;

    /// Its column in `log.csv`.
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The parts that steps of `recipe` have, in the order of the columns.
    static List<LossPart> of(Recipe recipe) {
        Pairs pairs = recipe.pairs();
        return Stream.of(values())
                .filter(part ->
                        switch (part) {
                            case PAIRED_CT, PAIRED_MR -> pairs.any();
                            case ADVERSARIAL_CT,
                                    ADVERSARIAL_MR,
                                    DISCRIMINATOR_CT,
                                    DISCRIMINATOR_MR ->
                                    pairs.judged();
                            case CYCLE_MR, CYCLE_CT, IDENTITY_CT, IDENTITY_MR -> !pairs.all();
                            default -> recipe.anatomy().weight(part) > 0;
                        })
                .toList();
    }
}
