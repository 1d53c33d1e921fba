package janus.agreement;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Cohen's kappa of two readers (cohen1960, cohen1968): the agreement beyond chance, as a share of
/// what chance leaves. Answers a and b count as agreeing by w = 1 - |a - b| / range (linear) or 1 -
/// ((a - b) / range)^2 (quadratic), of the numbers themselves, so that a grade nobody gave changes
/// nothing; without weights, by 1 where they are equal. The interval is normal, with the variance
/// of fleiss1969; items are taken as independent. Items that either reader left out do not count.
public enum CohenKappa {
    NONE,
    LINEAR,
    QUADRATIC;

    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    /// The kappa of two readers. There is none for fewer than two items or where both gave one and
    /// the same answer to all.
    ///
    /// @throws IllegalArgumentException when there are not two readers
    public Coefficient of(Ratings two) {
        if (two.readers() != 2 && two.items() > 0) {
            throw new IllegalArgumentException(
                    "%d readers - Cohen's kappa compares two - choose a pair or take Fleiss'"
                            .formatted(two.readers()));
        }
        Ratings both = two.complete();
        if (both.items() < 2) {
            return Coefficient.none(both.items(), Coefficient.FEW);
        }
        double[] scale = both.scale();
        if (scale.length < 2) {
            return Coefficient.none(both.items(), Coefficient.EQUAL);
        }
        return new Table(shares(both, scale), weights(scale)).kappa(both.items());
    }

    private static double[][] shares(Ratings both, double[] scale) {
        double[][] shares = new double[scale.length][scale.length];
        for (int item = 0; item < both.items(); item++) {
            int first = Arrays.binarySearch(scale, both.of(item, 0));
            int second = Arrays.binarySearch(scale, both.of(item, 1));
            shares[first][second] += 1.0 / both.items();
        }
        return shares;
    }

    private double[][] weights(double[] scale) {
        double range = scale[scale.length - 1] - scale[0];
        double[][] weights = new double[scale.length][scale.length];
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                double apart = Math.abs(scale[i] - scale[j]) / range;
                weights[i][j] =
                        switch (this) {
                            case NONE -> i == j ? 1 : 0;
                            case LINEAR -> 1 - apart;
                            case QUADRATIC -> 1 - apart * apart;
                        };
            }
        }
        return weights;
    }

    /// Shares of pairs of answers, and how far each pair agrees.
    private static final class Table {
        private final int size;
        private final double[][] shares;
        private final double[][] weights;
        private final double[] first;
        private final double[] second;

        Table(double[][] shares, double[][] weights) {
            this.size = shares.length;
            this.shares = shares;
            this.weights = weights;
            this.first = new double[size];
            this.second = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    first[i] += shares[i][j];
                    second[j] += shares[i][j];
                }
            }
        }

        Coefficient kappa(int items) {
            double seen = 0;
            double chance = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    seen += weights[i][j] * shares[i][j];
                    chance += weights[i][j] * first[i] * second[j];
                }
            }
            double kappa = (seen - chance) / (1 - chance);
            double rest = kappa - chance * (1 - kappa);
            double variance =
                    (squares(1 - kappa) - rest * rest) / (items * (1 - chance) * (1 - chance));
            double error = Math.sqrt(Math.max(0, variance));
            return Coefficient.of(kappa, Coefficient.around(kappa, error, Z), items);
        }

        /// The mean of (w - `part` (mean weight of the row + of the column))^2.
        private double squares(double part) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double mean = 0;
                    for (int k = 0; k < size; k++) {
                        mean += weights[i][k] * second[k] + weights[k][j] * first[k];
                    }
                    double off = weights[i][j] - part * mean;
                    sum += shares[i][j] * off * off;
                }
            }
            return sum;
        }
    }
}
