package janus.roc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How the covariances of several AUCs of the same clusters are estimated.
public enum Covariances {
    /// delong1988, of clusters obuchowski1997.
    DELONG,
    /// Each cluster is left out in turn; slower, and larger by about 1 in the number of clusters.
    JACKKNIFE;

    /// The covariances of the AUCs of `all`, row by row.
    double[][] of(List<List<Rating>> all) {
        return switch (this) {
            case DELONG -> delong(all.stream().map(Placements::new).toList());
            case JACKKNIFE -> jackknife(all);
        };
    }

    private static double[][] delong(List<Placements> all) {
        double[][] covariances = new double[all.size()][all.size()];
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                covariances[i][j] = all.get(i).covariance(all.get(j));
            }
        }
        return covariances;
    }

    private static double[][] jackknife(List<List<Rating>> all) {
        Set<String> clusters = new TreeSet<>();
        all.forEach(ratings -> ratings.forEach(rating -> clusters.add(rating.cluster())));
        double[][] without = new double[all.size()][];
        for (int i = 0; i < all.size(); i++) {
            List<Rating> ratings = all.get(i);
            without[i] = clusters.stream().mapToDouble(left -> auc(ratings, left)).toArray();
        }
        int n = clusters.size();
        double[][] covariances = new double[all.size()][all.size()];
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                covariances[i][j] = (n - 1.0) / n * products(without[i], without[j]);
            }
        }
        return covariances;
    }

    private static double auc(List<Rating> ratings, String left) {
        return new Placements(ratings.stream().filter(one -> !one.cluster().equals(left)).toList())
                .auc();
    }

    private static double products(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / x.length;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
