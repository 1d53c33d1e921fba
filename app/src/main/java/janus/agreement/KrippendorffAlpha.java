package janus.agreement;

import janus.statistics.CrossedBootstrap;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Krippendorff's alpha (krippendorff2011): 1 minus the disagreement seen by the disagreement of
/// answers put together at random. For any number of readers and with answers missing. Answers c
/// and k disagree by 1 where they differ (nominal), by the square of their distance (interval), or
/// by the square of the answers that lie between them, with half of their own (ordinal). The
/// interval is the percentile bootstrap's over subjects, for these readers; hayes2007 draws pairs
/// of answers instead, as if they were independent, and gets shorter ones.
public enum KrippendorffAlpha {
    NOMINAL,
    ORDINAL,
    INTERVAL;

    /// The alpha; `seed` is the bootstrap's. There is none for one reader, for fewer than two items
    /// with two answers, or where all answers are the same.
    public Coefficient of(Ratings ratings, long seed) {
        if (ratings.items() > 0 && ratings.readers() < 2) {
            return Coefficient.none(0, Coefficient.ONE);
        }
        Ratings shared = ratings.shared();
        if (shared.items() < 2) {
            return Coefficient.none(shared.items(), Coefficient.FEW);
        }
        double[] scale = shared.scale();
        if (scale.length < 2) {
            return Coefficient.none(shared.items(), Coefficient.EQUAL);
        }
        List<double[][]> subjects = bySubject(shared, scale);
        int[] once = subjects.stream().mapToInt(_ -> 1).toArray();
        double alpha = alpha(sum(subjects, once), scale);
        Interval ci =
                CrossedBootstrap.seeded(seed)
                        .of(1, subjects.size(), (_, times) -> alpha(sum(subjects, times), scale));
        String why = ci.exists() ? "" : "one subject can't be drawn again";
        return new Coefficient(alpha, ci, shared.items(), why);
    }

    /// The coincidences of answers of each subject's items.
    private static List<double[][]> bySubject(Ratings ratings, double[] scale) {
        Map<String, double[][]> subjects = new LinkedHashMap<>();
        for (int item = 0; item < ratings.items(); item++) {
            double[][] own =
                    subjects.computeIfAbsent(
                            ratings.subject(item), _ -> new double[scale.length][scale.length]);
            int[] counts = ratings.counts(item, scale);
            int answers = Arrays.stream(counts).sum();
            for (int c = 0; c < scale.length; c++) {
                for (int k = 0; k < scale.length; k++) {
                    double pairs = counts[c] * (counts[k] - (c == k ? 1.0 : 0.0));
                    own[c][k] += pairs / (answers - 1);
                }
            }
        }
        return new ArrayList<>(subjects.values());
    }

    private static double[][] sum(List<double[][]> subjects, int[] times) {
        int size = subjects.getFirst().length;
        double[][] sum = new double[size][size];
        for (int s = 0; s < times.length; s++) {
            double[][] one = subjects.get(s);
            for (int c = 0; c < size && times[s] > 0; c++) {
                for (int k = 0; k < size; k++) {
                    sum[c][k] += times[s] * one[c][k];
                }
            }
        }
        return sum;
    }

    private double alpha(double[][] coincidences, double[] scale) {
        int size = scale.length;
        double[] totals = new double[size];
        double all = 0;
        for (int c = 0; c < size; c++) {
            for (int k = 0; k < size; k++) {
                totals[c] += coincidences[c][k];
            }
            all += totals[c];
        }
        double seen = 0;
        double chance = 0;
        for (int c = 0; c < size; c++) {
            for (int k = c + 1; k < size; k++) {
                double apart = apart(c, k, totals, scale);
                seen += coincidences[c][k] * apart;
                chance += totals[c] * totals[k] * apart;
            }
        }
        return chance == 0 ? Double.NaN : 1 - (all - 1) * seen / chance;
    }

    private double apart(int c, int k, double[] totals, double[] scale) {
        return switch (this) {
            case NOMINAL -> 1;
            case INTERVAL -> (scale[c] - scale[k]) * (scale[c] - scale[k]);
            case ORDINAL -> {
                double between = -(totals[c] + totals[k]) / 2;
                for (int g = c; g <= k; g++) {
                    between += totals[g];
                }
                yield between * between;
            }
        };
    }
}
