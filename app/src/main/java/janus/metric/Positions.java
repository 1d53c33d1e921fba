package janus.metric;

import janus.volume.Mask;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which positions of a window count: all of them, or those whose pixel (`centre`, `centre`) lies
/// in a mask.
final class Positions {
    private static final int PARTS = 4; // of a block

    private final @Nullable Mask mask;
    private final int centre;
    private final int width;
    private final int height;
    private final double[][] weights = new double[PARTS][Tile.SIZE];
    private final int[] columns = new int[PARTS];
    private final int[] rows = new int[PARTS];
    private final int[] counts = new int[PARTS];

    /// Of `width` times `height` positions.
    Positions(@Nullable Mask mask, int centre, int width, int height) {
        this.mask = mask;
        this.centre = centre;
        this.width = width;
        this.height = height;
    }

    /// The positions of a window of `size` pixels in `plane`.
    static Positions of(Plane plane, @Nullable Mask mask, int size) {
        return new Positions(mask, size / 2, plane.width() - size + 1, plane.height() - size + 1);
    }

    /// 1 at elements of `part` that count, 0 elsewhere. Without a mask most blocks have the same;
    /// the array is reused by the next block.
    double[] weights(Part part) {
        int at = part.index();
        int newColumns = part.columns(width);
        int newRows = part.rows(height);
        if (mask != null || newColumns != columns[at] || newRows != rows[at]) {
            columns[at] = newColumns;
            rows[at] = newRows;
            counts[at] = weigh(part, newColumns * Tile.HEIGHT, newRows);
        }
        return weights[at];
    }

    /// How many positions of `part` count, whose weights were asked for last.
    int count(Part part) {
        return counts[part.index()];
    }

    private int weigh(Part part, int end, int ofRows) {
        double[] into = weights[part.index()];
        Arrays.fill(into, 0);
        int count = 0;
        for (int i = 0; i < end; i++) {
            boolean inside = i % Tile.HEIGHT < ofRows && counts(part.x(i), part.y(i));
            into[i] = inside ? 1 : 0;
            count += inside ? 1 : 0;
        }
        return count;
    }

    private boolean counts(int x, int y) {
        return mask == null || mask.at(x + centre, y + centre);
    }
}
