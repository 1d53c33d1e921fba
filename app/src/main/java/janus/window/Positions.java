package janus.window;

import janus.volume.Mask;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which positions of a window count: all of them, or those whose pixel (`centre`, `centre`) lies
/// in a mask.
public final class Positions {
    private static final double[] ONES = Tile.array(Tile.SIZE);

    static {
        Arrays.fill(ONES, 1);
    }

    private final List<Area> bands;
    private final @Nullable Mask mask;
    private final int centre;
    private final int width; // of the positions
    private final int height;
    private final int still; // positions that count and are in no band
    private final double[] weights = Tile.array(Tile.SIZE);
    private int count; // of the part whose weights were asked for last

    /// The positions of `walk`, but for the last `less` columns and rows, whose centre lies in
    /// `mask`.
    public Positions(Walk walk, @Nullable Mask mask, int less) {
        this.bands = walk.bands();
        this.mask = mask;
        centre = walk.centre();
        width = walk.width() - less;
        height = walk.height() - less;
        still = outside();
    }

    private int outside() {
        int top = bands.getFirst().top();
        int bottom = bands.getLast().bottom();
        int count = count(new Area(0, 0, width, top)) + count(new Area(0, bottom, width, height));
        for (Area band : bands) {
            count += count(new Area(0, band.top(), band.left(), band.bottom()));
            count += count(new Area(band.right(), band.top(), width, band.bottom()));
        }
        return count;
    }

    private int count(Area area) {
        int right = Math.min(area.right(), width);
        int bottom = Math.min(area.bottom(), height);
        if (mask == null) {
            return Math.max(right - area.left(), 0) * Math.max(bottom - area.top(), 0);
        }
        int count = 0;
        for (int y = area.top(); y < bottom; y++) {
            for (int x = area.left(); x < right; x++) {
                count += mask.at(x + centre, y + centre) ? 1 : 0;
            }
        }
        return count;
    }

    /// How often the elements of `part` count: 1 or 0, and the first of all for all that are left
    /// out besides. The array is good until the next question. `sums` of those that do not count
    /// become 0.
    public double[] weights(double[][] sums, Part part) {
        int columns = part.columns(width);
        int rows = part.rows(height);
        Area first = bands.getFirst();
        boolean answers = part.x(0) == first.left() && part.y(0) == first.top();
        if (mask == null && !answers && columns * rows == part.size()) {
            count = part.size();
            return ONES;
        }
        if (mask == null) {
            weighAll(part.size(), columns, rows);
        } else {
            weighInside(mask, part, columns * Tile.HEIGHT, rows);
        }
        if (answers) {
            weights[0] += still;
            count += still;
        }
        clear(sums, part.size());
        return weights;
    }

    /// How many positions of the part count whose weights were asked for last.
    public int count() {
        return count;
    }

    /// What earlier walks left in `sums` is no number of this one.
    private void clear(double[][] sums, int size) {
        for (int i = 0; i < size; i++) {
            if (weights[i] == 0) {
                for (double[] quantity : sums) {
                    quantity[i] = 0;
                }
            }
        }
    }

    private void weighAll(int size, int columns, int rows) {
        int walked = columns * Tile.HEIGHT;
        Arrays.fill(weights, 0, walked, 1);
        Arrays.fill(weights, walked, size, 0);
        for (int row = rows; row < Tile.HEIGHT; row++) {
            for (int i = row; i < walked; i += Tile.HEIGHT) {
                weights[i] = 0;
            }
        }
        count = columns * rows;
    }

    private void weighInside(Mask inside, Part part, int walked, int rows) {
        count = 0;
        for (int i = 0; i < part.size(); i++) {
            boolean counts =
                    i < walked
                            && i % Tile.HEIGHT < rows
                            && inside.at(part.x(i) + centre, part.y(i) + centre);
            weights[i] = counts ? 1 : 0;
            count += counts ? 1 : 0;
        }
    }
}
