package janus.mixed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Where a Cholesky factor is not zero, column by column.
final class Pattern {
    private final int[][] below; // rows of each column under its diagonal, rising
    private final List<List<Place>> left = new ArrayList<>(); // of each row, what is not zero

    /// An entry of the factor: in `column`, as number `at` of those below its diagonal.
    record Place(int column, int at) {}

    /// Of a matrix whose columns are not zero in `rows` below the diagonal; these are filled up
    /// with what elimination adds: a column's rows are also those of the first of them.
    Pattern(List<BitSet> rows) {
        this.below = new int[rows.size()][];
        rows.forEach(_ -> left.add(new ArrayList<>()));
        for (int j = 0; j < below.length; j++) {
            BitSet own = rows.get(j);
            below[j] = own.stream().toArray();
            for (int at = 0; at < below[j].length; at++) {
                left.get(below[j][at]).add(new Place(j, at));
            }
            if (below[j].length > 0) {
                BitSet parent = rows.get(below[j][0]);
                parent.or(own);
                parent.clear(below[j][0]);
            }
        }
    }

    int size() {
        return below.length;
    }

    /// Rows of column `j` below its diagonal.
    int[] below(int j) {
        return below[j];
    }

    /// What is not zero in row `i` to the left of its diagonal.
    List<Place> left(int i) {
        return left.get(i);
    }
}
