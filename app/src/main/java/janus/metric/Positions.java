package janus.metric;

import janus.volume.Mask;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which positions of a window count: all of them, or those whose pixel (`centre`, `centre`) lies
/// in a mask.
final class Positions {
    private final Lanes lanes;
    private final @Nullable Mask mask;
    private final int centre;
    private final int inRow;
    private final double[] weights;
    private int count;

    private Positions(Lanes lanes, @Nullable Mask mask, int centre, int inRow) {
        this.lanes = lanes;
        this.mask = mask;
        this.centre = centre;
        this.inRow = inRow;
        weights = new double[lanes.length()];
        for (int x = 0; x < inRow; x++) {
            weights[lanes.index(x)] = 1;
        }
        count = inRow;
    }

    static Positions of(Lanes lanes, @Nullable Mask mask, int centre) {
        return new Positions(lanes, mask, centre, lanes.positions());
    }

    /// These without the last of each row.
    Positions withoutLast() {
        return new Positions(lanes, mask, centre, inRow - 1);
    }

    /// 1 at elements of row `y` that count, 0 elsewhere. The array is reused by the next call.
    double[] row(int y) {
        if (mask != null) {
            Arrays.fill(weights, 0);
            count = 0;
            for (int x = 0; x < inRow; x++) {
                if (mask.at(x + centre, y + centre)) {
                    weights[lanes.index(x)] = 1;
                    count++;
                }
            }
        }
        return weights;
    }

    /// How many count in the row asked for last.
    int count() {
        return count;
    }
}
