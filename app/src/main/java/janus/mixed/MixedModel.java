package janus.mixed;

import java.util.Arrays;
import java.util.List;

/// Fits y = mean of the condition + random effects + residual by restricted maximum likelihood
/// (REML), as lme4 does (bates2015): the likelihood is profiled, so that only the standard
/// deviations of the effects by that of the residual are searched.
public final class MixedModel {
    private static final double NOTHING = 1e-12; // of the squares: rounding
    private static final double CLOSE = 1000; // times nothing: where the search stops

    private MixedModel() {}

    /// The fit of answers `y` under the levels of `condition`, with the `random` effects: those of
    /// many levels first, [Crossing] gives a good order.
    ///
    /// @throws IllegalArgumentException when there are not as many answers as codes
    public static Outcome fit(double[] y, Factor condition, List<Factor> random) {
        if (random.stream().anyMatch(one -> one.codes().size() != y.length)
                || condition.codes().size() != y.length) {
            throw new IllegalArgumentException(
                    "%d answers and factors of other lengths - each answer needs its levels - give as many"
                            .formatted(y.length));
        }
        int free = y.length - condition.levels();
        if (free < 1) {
            return new Outcome.TooLittle("every condition has one answer only");
        }
        Sweep sweep = new Sweep(y, condition, random);
        Criterion criterion = new Criterion(sweep, free);
        double fixed = sweep.at(new double[random.size()]).residual();
        if (fixed <= criterion.nothing()) {
            return new Outcome.TooLittle("all answers under a condition are the same");
        }
        double[] scale = new Search(criterion, random.size()).best();
        if (sweep.at(scale).residual() <= CLOSE * criterion.nothing()) {
            return new Outcome.TooLittle("nothing is left that could be chance");
        }
        return new Fit(criterion, random.stream().map(Factor::name).toList(), scale);
    }

    /// The REML criterion, -2 log likelihood, as a function of scales.
    record Criterion(Sweep sweep, int free) {
        /// With the best residual variance for `scale`: equation 42 of bates2015.
        double profiled(double[] scale) {
            Factored factored = sweep.at(scale);
            double residual = Math.max(factored.residual(), nothing()); // else it falls for ever
            return factored.determinants() + free * (1 + Math.log(2 * Math.PI * residual / free));
        }

        /// A sum of squared residuals that is nothing but rounding.
        double nothing() {
            return NOTHING * sweep.squares();
        }

        /// With a residual variance of `variance`, less what only depends on that.
        double given(double[] scale, double variance) {
            Factored factored = sweep.at(scale);
            return factored.determinants() + factored.residual() / variance;
        }

        /// `scale` with term `t` moved `by` so much.
        static double[] moved(double[] scale, int t, double by) {
            double[] other = Arrays.copyOf(scale, scale.length);
            other[t] += by;
            return other;
        }
    }
}
