package janus.roc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An AUC taken apart into what each cluster contributes to its error (delong1988, obuchowski1997).
/// The placement of a positive is the share of negatives below it, ties counting half; its part in
/// the error is its placement minus the AUC, by the number of positives. Likewise for negatives.
/// Parts of one cluster are added up. Where each rating is a cluster of its own, covariances are
/// DeLong's; clusters that hold positives and negatives make obuchowski1997's. Two readers, or
/// conditions, need not have rated the same clusters: those that only one has contribute nothing to
/// the covariance.
final class Placements {
    private final double auc;
    private final int positives;
    private final int negatives;
    private final Map<String, Double> ofPositives = new HashMap<>();
    private final Map<String, Double> ofNegatives = new HashMap<>();

    Placements(List<Rating> ratings) {
        double[] above = scores(ratings, true);
        double[] below = scores(ratings, false);
        positives = above.length;
        negatives = below.length;
        double sum = 0;
        for (double score : above) {
            sum += share(below, score);
        }
        auc = positives == 0 || negatives == 0 ? Double.NaN : sum / positives;
        for (Rating one : ratings) {
            double part =
                    one.positive()
                            ? (share(below, one.score()) - auc) / positives
                            : (1 - share(above, one.score()) - auc) / negatives;
            (one.positive() ? ofPositives : ofNegatives).merge(one.cluster(), part, Double::sum);
        }
    }

    private static double[] scores(List<Rating> ratings, boolean positive) {
        return ratings.stream()
                .filter(rating -> rating.positive() == positive)
                .mapToDouble(Rating::score)
                .toArray();
    }

    /// Of `others` that lie below `score`, ties counting half.
    private static double share(double[] others, double score) {
        return Arrays.stream(others)
                .map(other -> other < score ? 1 : other == score ? 0.5 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /// NaN where there are no positives or no negatives.
    double auc() {
        return auc;
    }

    int positives() {
        return positives;
    }

    int negatives() {
        return negatives;
    }

    Set<String> clusters() {
        Set<String> all = new HashSet<>(ofPositives.keySet());
        all.addAll(ofNegatives.keySet());
        return all;
    }

    /// The covariance of this AUC and another of the same clusters; NaN for fewer than two clusters
    /// of either kind.
    double covariance(Placements other) {
        double mixed = sum(ofPositives, other.ofNegatives) + sum(ofNegatives, other.ofPositives);
        double covariance =
                factor(union(ofPositives.keySet(), other.ofPositives.keySet()))
                                * sum(ofPositives, other.ofPositives)
                        + factor(union(ofNegatives.keySet(), other.ofNegatives.keySet()))
                                * sum(ofNegatives, other.ofNegatives);
        return mixed == 0
                ? covariance
                : covariance + factor(union(clusters(), other.clusters())) * mixed;
    }

    private static double sum(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    private static int union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.size();
    }

    private static double factor(int clusters) {
        return clusters < 2 ? Double.NaN : clusters / (clusters - 1.0);
    }
}
