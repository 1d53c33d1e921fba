package janus.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The cross products of random effects, conditions and answers, and their Cholesky factor: one
/// factorisation gives the determinants, the estimates and the residual sum of squares (bates2015,
/// section 3).
///
/// Rows and columns are the levels of all random effects, then the conditions, then the answers.
/// Only what elimination does not leave at zero is stored and computed.
final class Sweep {
    private final int[] term; // of each column of random effects
    private final int conditions;
    private final Pattern pattern;
    private final double[] diagonal;
    private final double[][] products; // by column, at its pattern's rows

    /// Of answers `y` under the levels of `condition`, with `random` effects.
    Sweep(double[] y, Factor condition, List<Factor> random) {
        this.conditions = condition.levels();
        int effects = random.stream().mapToInt(Factor::levels).sum();
        this.term = new int[effects];
        int[][] columns = columns(condition, random);
        int size = effects + conditions + 1;
        List<BitSet> rows = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            rows.add(new BitSet(size));
        }
        for (int[] answer : columns) {
            for (int a = 0; a < answer.length; a++) {
                for (int b = a + 1; b < answer.length; b++) {
                    rows.get(answer[a]).set(answer[b]);
                }
            }
        }
        this.pattern = new Pattern(rows);
        this.diagonal = new double[size];
        this.products = new double[size][];
        for (int j = 0; j < size; j++) {
            products[j] = new double[pattern.below(j).length];
        }
        for (int i = 0; i < y.length; i++) {
            add(columns[i], y[i]);
        }
    }

    /// For each answer its columns: of every effect, of its condition, of the answers; rising.
    private int[][] columns(Factor condition, List<Factor> random) {
        int[][] columns = new int[condition.codes().size()][random.size() + 2];
        int from = 0;
        for (int t = 0; t < random.size(); t++) {
            Factor effect = random.get(t);
            Arrays.fill(term, from, from + effect.levels(), t);
            for (int i = 0; i < columns.length; i++) {
                columns[i][t] = from + effect.codes().get(i);
            }
            from += effect.levels();
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i][random.size()] = from + condition.codes().get(i);
            columns[i][random.size() + 1] = from + conditions;
        }
        return columns;
    }

    private void add(int[] answer, double y) {
        int last = answer.length - 1;
        for (int a = 0; a <= last; a++) {
            double own = a == last ? y : 1;
            diagonal[answer[a]] += own * own;
            for (int b = a + 1; b <= last; b++) {
                int at = Arrays.binarySearch(pattern.below(answer[a]), answer[b]);
                products[answer[a]][at] += own * (b == last ? y : 1);
            }
        }
    }

    /// The sum of squared answers.
    double squares() {
        return diagonal[diagonal.length - 1];
    }

    /// The factor where effects of term t have `scale[t]` times the residual's standard deviation.
    Factored at(double[] scale) {
        double[] pivots = new double[diagonal.length];
        double[][] columns = new double[diagonal.length][];
        double[] work = new double[diagonal.length];
        for (int k = 0; k < pivots.length; k++) {
            int[] below = pattern.below(k);
            double own = scale(scale, k);
            work[k] = diagonal[k] * own * own + (k < term.length ? 1 : 0);
            for (int a = 0; a < below.length; a++) {
                work[below[a]] = products[k][a] * own * scale(scale, below[a]);
            }
            for (Pattern.Place place : pattern.left(k)) {
                subtract(work, columns[place.column()], place);
            }
            pivots[k] = Math.sqrt(Math.max(work[k], 0));
            columns[k] = new double[below.length];
            for (int a = 0; a < below.length; a++) {
                columns[k][a] = work[below[a]] / pivots[k];
            }
        }
        return new Factored(pattern, pivots, columns, conditions);
    }

    private double scale(double[] scale, int column) {
        return column < term.length ? scale[term[column]] : 1;
    }

    private void subtract(double[] work, double[] column, Pattern.Place place) {
        int[] rows = pattern.below(place.column());
        double factor = column[place.at()];
        for (int a = place.at(); a < rows.length; a++) {
            work[rows[a]] -= factor * column[a];
        }
    }
}
