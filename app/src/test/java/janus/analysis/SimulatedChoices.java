package janus.analysis;

import janus.statistics.BradleyTerry;
import janus.statistics.CrossedBootstrap;
import janus.statistics.Interval;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Studies of choices between every two of four conditions whose strengths are known: each reader
/// has a taste, each image a quality of its own.
///
/// @param readers how many
/// @param subjects how many
record SimulatedChoices(int readers, int subjects) {
    private static final double[] STRENGTH = {1.2, 0.4, 0, -0.8};
    private static final double TASTE = 0.4;
    private static final double IMAGE = 0.4;
    private static final int DRAWS = 499;
    private static final int STEPS = 400;

    /// The strength of the first condition that all readers and subjects would give.
    static double truth() {
        double spread = Math.sqrt(2 * (TASTE * TASTE + IMAGE * IMAGE));
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[][] shares = new double[STRENGTH.length][STRENGTH.length];
        for (int i = 0; i < STRENGTH.length; i++) {
            for (int j = 0; j < STRENGTH.length; j++) {
                for (int k = 0; k < STEPS; k++) {
                    double off = spread * normal.inverseCumulativeProbability((k + 0.5) / STEPS);
                    double share = 1 / (1 + Math.exp(STRENGTH[j] - STRENGTH[i] + off));
                    shares[i][j] += i == j ? 0 : share / STEPS;
                }
            }
        }
        return BradleyTerry.PLAIN.of(shares)[0];
    }

    /// The interval of that strength in a study.
    Interval interval(SplittableRandom random) {
        double[][] tastes = normal(random, readers, TASTE);
        double[][] images = normal(random, subjects, IMAGE);
        boolean[][][][] chosen = new boolean[readers][subjects][STRENGTH.length][STRENGTH.length];
        for (int r = 0; r < readers; r++) {
            for (int s = 0; s < subjects; s++) {
                for (int i = 0; i < STRENGTH.length; i++) {
                    for (int j = 0; j < i; j++) {
                        double ahead =
                                STRENGTH[i]
                                        + tastes[r][i]
                                        + images[s][i]
                                        - STRENGTH[j]
                                        - tastes[r][j]
                                        - images[s][j];
                        boolean first = random.nextDouble() < 1 / (1 + Math.exp(-ahead));
                        chosen[r][s][i][j] = first;
                        chosen[r][s][j][i] = !first;
                    }
                }
            }
        }
        return new CrossedBootstrap(DRAWS, 1)
                .of(readers, subjects, (r, s) -> BradleyTerry.SPARED.of(wins(chosen, r, s))[0]);
    }

    private double[][] wins(boolean[][][][] chosen, int[] ofReader, int[] ofSubject) {
        double[][] wins = new double[STRENGTH.length][STRENGTH.length];
        for (int r = 0; r < readers; r++) {
            for (int s = 0; s < subjects; s++) {
                int times = ofReader[r] * ofSubject[s];
                for (int i = 0; times > 0 && i < STRENGTH.length; i++) {
                    for (int j = 0; j < STRENGTH.length; j++) {
                        wins[i][j] += chosen[r][s][i][j] ? times : 0;
                    }
                }
            }
        }
        return wins;
    }

    private static double[][] normal(SplittableRandom random, int rows, double sd) {
        double[][] numbers = new double[rows][STRENGTH.length];
        for (double[] row : numbers) {
            for (int c = 0; c < row.length; c++) {
                row[c] = sd * random.nextGaussian();
            }
        }
        return numbers;
    }
}
