package janus.metric;

import janus.volume.Mask;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which positions of a window count: all of them, or those whose pixel (`centre`, `centre`) lies
/// in a mask.
final class Positions {
    private static final int PARTS = 4; // of a block

    private final Area area;
    private final @Nullable Mask mask;
    private final int centre;
    private final int right; // of the positions in the area
    private final int bottom;
    private final int still; // positions that count and are not in the area
    private final double[][] weights = new double[PARTS][Tile.SIZE];
    private final int[] columns = new int[PARTS];
    private final int[] rows = new int[PARTS];
    private final int[] counts = new int[PARTS];

    /// The positions of `walk`, but for the last `less` columns and rows, whose centre lies in
    /// `mask`.
    Positions(Walk walk, @Nullable Mask mask, int less) {
        this.area = walk.area();
        this.mask = mask;
        centre = walk.centre();
        int width = walk.width() - less;
        int height = walk.height() - less;
        right = Math.min(area.right(), width);
        bottom = Math.min(area.bottom(), height);
        still = outside(width, height);
    }

    private int outside(int width, int height) {
        if (mask == null) {
            return width * height - (right - area.left()) * (bottom - area.top());
        }
        int count = 0;
        for (int y = 0; y < height; y++) {
            boolean row = y >= area.top() && y < bottom;
            for (int x = 0; x < width; x++) {
                boolean walked = row && x >= area.left() && x < right;
                count += !walked && counts(x, y) ? 1 : 0;
            }
        }
        return count;
    }

    /// How often elements of `part` count: 1 or 0, and the first of the area for all that are left
    /// out besides. Without a mask most blocks have the same; the array is reused by the next
    /// block.
    double[] weights(Part part) {
        int at = part.index();
        int newColumns = part.columns(right);
        int newRows = part.rows(bottom);
        boolean first = part.x(0) == area.left() && part.y(0) == area.top();
        if (mask != null || first || newColumns != columns[at] || newRows != rows[at]) {
            columns[at] = newColumns;
            rows[at] = newRows;
            counts[at] = weigh(part, newColumns * Tile.HEIGHT, newRows);
        }
        if (first) {
            columns[at] = 0; // no other block has these weights
            weights[at][0] += still;
            counts[at] += still;
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
