package janus.roc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.commons.statistics.distribution.FDistribution;

/// Many readers, many cases (obuchowski1995, with the degrees of freedom of hillis2007): AUCs of
/// several conditions by the same readers, as an analysis of variance whose errors are correlated,
/// because all saw the same cases. Both readers and cases stand for others of their kind.
///
/// Cov1 is the mean covariance of two conditions by one reader, Cov2 of two readers under one
/// condition, Cov3 of two readers under two conditions.
public final class ObuchowskiRockette {
    private final double[][] aucs; // by condition and reader
    private final double[][] covariances;
    private final int conditions;
    private final int readers;

    private ObuchowskiRockette(double[][] aucs, double[][] covariances) {
        this.aucs = aucs;
        this.covariances = covariances;
        this.conditions = aucs.length;
        this.readers = aucs[0].length;
    }

    /// The analysis of `ratings` by condition and reader.
    ///
    /// @throws IllegalArgumentException when there are fewer than two readers, conditions differ in
    ///   readers, or someone rated no positives or no negatives
    public static ObuchowskiRockette of(List<List<List<Rating>>> ratings, Covariances method) {
        int readers = ratings.isEmpty() ? 0 : ratings.getFirst().size();
        if (readers < 2 || ratings.stream().anyMatch(one -> one.size() != readers)) {
            throw new IllegalArgumentException(
                    "conditions were read by %s readers - each needs the same two or more - leave out readers who did not read all"
                            .formatted(ratings.stream().map(List::size).toList()));
        }
        double[][] aucs = new double[ratings.size()][readers];
        List<List<Rating>> all = new ArrayList<>();
        for (int t = 0; t < aucs.length; t++) {
            for (int r = 0; r < readers; r++) {
                aucs[t][r] = new Placements(ratings.get(t).get(r)).auc();
                all.add(ratings.get(t).get(r));
                if (Double.isNaN(aucs[t][r])) {
                    throw new IllegalArgumentException(
                            "reader %d of condition %d rated no positives or no negatives - he has no ROC curve - leave him out"
                                    .formatted(r + 1, t + 1));
                }
            }
        }
        return new ObuchowskiRockette(aucs, method.of(all));
    }

    /// The mean AUC of the readers under condition number `condition`, from 0, by that condition's
    /// answers alone.
    public ReaderMean mean(int condition) {
        double mean = mean(aucs[condition]);
        double squares = variance(aucs[condition]);
        double shared =
                covariance((i, j) ->
                        i / readers == condition
                                && j / readers == condition
                                && i % readers != j % readers);
        double spread = squares + readers * Math.max(0, shared);
        double degrees = spread * spread / (squares * squares / (readers - 1));
        return ReaderMean.of(mean, Math.sqrt(spread / readers), degrees);
    }

    /// Whether the conditions' mean AUCs differ.
    ///
    /// @throws IllegalStateException for one condition
    public Comparison compare() {
        if (conditions < 2) {
            throw new IllegalStateException("one condition can't be compared with itself");
        }
        double[] means = new double[conditions];
        for (int t = 0; t < conditions; t++) {
            means[t] = mean(aucs[t]);
        }
        double between = readers * variance(means);
        double mixed = interaction(means);
        double error = mixed + readers * Math.max(0, cov2() - cov3());
        double top = conditions - 1.0;
        double degrees = error * error / (mixed * mixed / (top * (readers - 1)));
        double f = between / error;
        double p =
                !(error > 0)
                        ? Double.NaN
                        : FDistribution.of(top, ReaderMean.usable(degrees)).survivalProbability(f);
        List<ReaderMean> differences = new ArrayList<>();
        for (int t = 0; t < conditions; t++) {
            for (int u = t + 1; u < conditions; u++) {
                differences.add(
                        ReaderMean.of(
                                means[t] - means[u], Math.sqrt(2 * error / readers), degrees));
            }
        }
        return new Comparison(f, top, degrees, p, differences);
    }

    /// The mean covariance of one reader under two conditions; NaN for one condition.
    double cov1() {
        return covariance((i, j) -> i % readers == j % readers && i / readers != j / readers);
    }

    /// The mean covariance of two readers under one condition.
    double cov2() {
        return covariance((i, j) -> i % readers != j % readers && i / readers == j / readers);
    }

    /// The mean covariance of two readers under two conditions; NaN for one condition.
    double cov3() {
        return covariance((i, j) -> i % readers != j % readers && i / readers != j / readers);
    }

    /// The mean variance of one reader's AUC under one condition.
    double error() {
        return covariance((i, j) -> i.equals(j));
    }

    /// The mean square of conditions by readers.
    private double interaction(double[] means) {
        double all = mean(means);
        double sum = 0;
        for (int r = 0; r < readers; r++) {
            double own = 0;
            for (double[] condition : aucs) {
                own += condition[r] / conditions;
            }
            for (int t = 0; t < conditions; t++) {
                double off = aucs[t][r] - means[t] - own + all;
                sum += off * off;
            }
        }
        return sum / ((conditions - 1.0) * (readers - 1));
    }

    private double covariance(BiPredicate<Integer, Integer> which) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < covariances.length; i++) {
            for (int j = 0; j < covariances.length; j++) {
                if (which.test(i, j)) {
                    sum += covariances[i][j];
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    /// The test of equal conditions.
    ///
    /// @param f mean square of conditions by that of the error
    /// @param top degrees of freedom above: conditions - 1
    /// @param degrees of freedom below, hillis2007's
    /// @param p NaN where there is no error at all
    /// @param differences first minus second of every two conditions, in the order (0, 1), (0, 2),
    ///   ..., (1, 2)
    public record Comparison(
            double f, double top, double degrees, double p, List<ReaderMean> differences) {
        /// Copies the differences.
        public Comparison {
            differences = List.copyOf(differences);
        }
    }
}
