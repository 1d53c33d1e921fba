package janus.metric;

import janus.volume.Mask;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which positions of a tile count: all of them, or those whose pixel (`centre`, `centre`) lies in
/// a mask.
final class Positions {
    private final Tile tile;
    private final @Nullable Mask mask;
    private final int centre;
    private final int inRow;
    private final double[] weights = new double[Tile.SIZE];
    private int count;

    private Positions(Tile tile, @Nullable Mask mask, int centre, int inRow) {
        this.tile = tile;
        this.mask = mask;
        this.centre = centre;
        this.inRow = inRow;
        for (int x = 0; x < inRow; x++) {
            weights[Tile.index(x)] = 1;
        }
        count = inRow;
    }

    static Positions of(Tile tile, @Nullable Mask mask, int centre) {
        return new Positions(tile, mask, centre, tile.positions());
    }

    /// These without the last position of the whole row.
    Positions withoutLast() {
        boolean here = tile.left() + inRow == tile.width() - tile.reach();
        return new Positions(tile, mask, centre, here ? inRow - 1 : inRow);
    }

    /// 1 at elements of row `y` that count, 0 elsewhere. The array is reused by the next call.
    double[] row(int y) {
        if (mask != null) {
            Arrays.fill(weights, 0);
            count = 0;
            for (int x = 0; x < inRow; x++) {
                if (mask.at(tile.left() + x + centre, y + centre)) {
                    weights[Tile.index(x)] = 1;
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
