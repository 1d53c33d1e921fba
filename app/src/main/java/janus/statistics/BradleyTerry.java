package janus.statistics;

import java.util.Arrays;

/// Strengths of things that were compared two by two (bradley1952): with strengths s, i is chosen
/// over j with probability 1 / (1 + exp(s_j - s_i)). Maximum likelihood by the iteration of
/// hunter2004.
///
/// Something that was always chosen, or a group that was never behind the rest, has no finite
/// strength. [#SPARED] adds 1 / k choices to both sides of every two of k things that were
/// compared, which keeps strengths finite and moves them towards each other as little as firth1993
/// does in a balanced study: for two things both are the same.
public enum BradleyTerry {
    /// Choices as they are.
    PLAIN,
    /// A small part of a choice more for everyone.
    SPARED;

    private static final int MOST = 20_000; // iterations
    private static final double STILL = 1e-12; // of a worth

    /// The strengths, their sum 0; all NaN where there are none: for fewer than two things, where
    /// some are not joined to the others by comparisons, and under [#PLAIN] where some were never
    /// behind the rest.
    ///
    /// @param wins how often i was chosen over j; the diagonal does not count
    public double[] of(double[][] wins) {
        int n = wins.length;
        double spare = this == SPARED ? 1.0 / n : 0;
        double[][] counts = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean met = i != j && wins[i][j] + wins[j][i] > 0;
                counts[i][j] = met ? wins[i][j] + spare : 0;
            }
        }
        return strengths(counts);
    }

    private static double[] strengths(double[][] wins) {
        int n = wins.length;
        double[] strengths = new double[n];
        if (n < 2 || !isJoined(wins)) {
            Arrays.fill(strengths, Double.NaN);
            return strengths;
        }
        double[] worth = new double[n];
        Arrays.fill(worth, 1);
        double moved = 1;
        for (int k = 0; k < MOST && moved > STILL; k++) {
            moved = step(wins, worth);
        }
        double mean = Arrays.stream(worth).map(Math::log).average().orElse(0);
        for (int i = 0; i < n; i++) {
            strengths[i] = Math.log(worth[i]) - mean;
        }
        return strengths;
    }

    /// One round; the largest part by which a worth has changed.
    private static double step(double[][] wins, double[] worth) {
        double moved = 0;
        for (int i = 0; i < worth.length; i++) {
            double won = 0;
            double met = 0;
            for (int j = 0; j < worth.length; j++) {
                won += wins[i][j];
                met += (wins[i][j] + wins[j][i]) / (worth[i] + worth[j]);
            }
            double next = won / met;
            moved = Math.max(moved, Math.abs(next / worth[i] - 1));
            worth[i] = next;
        }
        return moved;
    }

    /// Whether everything is reached from everything by choices, forwards and backwards.
    private static boolean isJoined(double[][] wins) {
        return reached(wins, false) == wins.length && reached(wins, true) == wins.length;
    }

    private static int reached(double[][] wins, boolean backwards) {
        boolean[] seen = new boolean[wins.length];
        seen[0] = true;
        int count = 0;
        int before = -1;
        while (count != before) {
            before = count;
            count = 0;
            for (int i = 0; i < wins.length; i++) {
                for (int j = 0; j < wins.length; j++) {
                    double choices = backwards ? wins[j][i] : wins[i][j];
                    seen[j] |= seen[i] && choices > 0;
                }
                count += seen[i] ? 1 : 0;
            }
        }
        return count;
    }
}
