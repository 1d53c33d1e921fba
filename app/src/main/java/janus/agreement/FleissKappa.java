package janus.agreement;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// Fleiss' kappa of two or more readers (fleiss1971), whose answers are names without an order.
/// Items may lack answers: each counts by the pairs of answers it has, chance by the mean of the
/// items' shares (gwet2014). The interval is t with n - 1 degrees of freedom and the variance of
/// gwet2014, over items taken as independent; it says nothing about other readers. irr prints the
/// error under no agreement instead, which is for a test and no interval.
public final class FleissKappa {
    private FleissKappa() {}

    /// The kappa. There is none for one reader, for fewer than two items with two answers, or where
    /// all answers are the same.
    public static Coefficient of(Ratings ratings) {
        if (ratings.items() > 0 && ratings.readers() < 2) {
            return Coefficient.none(0, Coefficient.ONE);
        }
        int pairs = ratings.shared().items();
        if (pairs < 2) {
            return Coefficient.none(pairs, Coefficient.FEW);
        }
        double[] scale = ratings.scale();
        if (scale.length < 2) {
            return Coefficient.none(pairs, Coefficient.EQUAL);
        }
        return new Items(ratings, scale).kappa();
    }

    /// Agreement item by item.
    private static final class Items {
        private final double[][] shares; // of each answer; no row for items without any
        private final double[] agreement; // NaN where there are fewer than two answers
        private final double[] mean;
        private int pairs;

        Items(Ratings ratings, double[] scale) {
            int n = 0;
            double[][] all = new double[ratings.items()][];
            double[] agreed = new double[ratings.items()];
            for (int item = 0; item < ratings.items(); item++) {
                int[] counts = ratings.counts(item, scale);
                int answers = Arrays.stream(counts).sum();
                if (answers > 0) {
                    all[n] = new double[scale.length];
                    double same = 0;
                    for (int k = 0; k < scale.length; k++) {
                        all[n][k] = (double) counts[k] / answers;
                        same += counts[k] * (counts[k] - 1.0);
                    }
                    agreed[n] = answers < 2 ? Double.NaN : same / (answers * (answers - 1.0));
                    pairs += answers < 2 ? 0 : 1;
                    n++;
                }
            }
            shares = Arrays.copyOf(all, n);
            agreement = Arrays.copyOf(agreed, n);
            mean = new double[scale.length];
            for (double[] one : shares) {
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += one[k] / n;
                }
            }
        }

        Coefficient kappa() {
            int n = shares.length;
            double seen = 0;
            for (double one : agreement) {
                seen += Double.isNaN(one) ? 0 : one / pairs;
            }
            double chance = dot(mean, mean);
            double kappa = (seen - chance) / (1 - chance);
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double own = Double.isNaN(agreement[i]) ? 0 : agreement[i] * n / pairs;
                double part = Double.isNaN(agreement[i]) ? 0 : chance * n / pairs;
                double star =
                        (own - part) / (1 - chance)
                                - 2 * (1 - kappa) * (dot(mean, shares[i]) - chance) / (1 - chance);
                squares += (star - kappa) * (star - kappa);
            }
            double error = Math.sqrt(squares / n / (n - 1));
            double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(0.025);
            return Coefficient.of(kappa, Coefficient.around(kappa, error, t), pairs);
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
