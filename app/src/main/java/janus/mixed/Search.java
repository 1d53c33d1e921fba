package janus.mixed;

import java.util.Arrays;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// Looks for the scales with the least criterion. It depends on their squares alone, so it is
/// searched without bounds, and the sign dropped; a scale that does no better than 0 is 0: the
/// effect has no variance that could be seen (a singular fit).
final class Search {
    private static final int MOST = 20_000; // evaluations
    private static final double CLOSE = 1e-9; // of the criterion
    private static final int ROUNDS = 6;
    private static final double SAME = 1e-7; // of the criterion

    private final MixedModel.Criterion criterion;
    private final int terms;

    Search(MixedModel.Criterion criterion, int terms) {
        this.criterion = criterion;
        this.terms = terms;
    }

    /// The scales, at least 0.
    double[] best() {
        double[] at = new double[terms];
        Arrays.fill(at, 1);
        if (terms == 0) {
            return at;
        }
        double value = criterion.profiled(at);
        double step = 0.5;
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = descend(at, step);
            double lower = criterion.profiled(next);
            boolean still = value - lower < SAME;
            at = lower <= value ? next : at;
            value = Math.min(value, lower);
            if (still) {
                break;
            }
            step = Math.max(step / 2, 0.05);
        }
        return withZeros(at, value);
    }

    private double[] descend(double[] from, double step) {
        SimplexOptimizer optimiser = new SimplexOptimizer(new SimpleValueChecker(-1, CLOSE));
        return optimiser
                .optimize(
                        new MaxEval(MOST),
                        new ObjectiveFunction(criterion::profiled),
                        GoalType.MINIMIZE,
                        new InitialGuess(from),
                        new NelderMeadSimplex(terms, step))
                .getPoint();
    }

    private double[] withZeros(double[] at, double value) {
        double[] scale = Arrays.stream(at).map(Math::abs).toArray();
        for (int t = 0; t < terms; t++) {
            double[] without = MixedModel.Criterion.moved(scale, t, -scale[t]);
            if (criterion.profiled(without) <= value + SAME) {
                scale = without;
            }
        }
        return scale;
    }
}
