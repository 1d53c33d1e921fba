package janus.window;

import java.util.Arrays;

/// The pixels of [Tile#HEIGHT] rows of a [Tile] and of those that windows need below them, products
/// of the pixels, and a window's sums over all of these.
///
/// Sums are made down, turned, and made across. Elements that belong to no pixel or position are
/// finite, so that they may be computed with and left alone.
public final class Block {
    private static final int PHASES = 2; // even and odd

    /// Rows of positions.
    static final int ROWS = Tile.HEIGHT;

    /// Rows that the arrays have room for: pixels need to be moved only where the room ends.
    private static final int ROOM = Tile.ROOM * PHASES;

    private final Quantities quantities;
    private final double[][][] pixels; // [parity of rows][quantity]
    private final double[][][] rows; // the same arrays, [quantity][parity of rows]
    private final double[][] down; // [parity of rows]
    private final double[][] turned; // [parity of columns]
    private final double[][][] across; // [quantity][parity of columns]
    private final double[][][] sums; // the same, [parity of columns][quantity]
    private int top; // the block's first row in the arrays

    /// A block of `kind`. Arrays of numbers are made last, with nothing between them: see
    /// [Tile#array].
    private Block(Quantities kind) {
        quantities = kind;
        int count = kind.count();
        pixels = new double[PHASES][count][];
        rows = new double[count][PHASES][];
        across = new double[count][PHASES][];
        sums = new double[PHASES][count][];
        down = new double[PHASES][];
        turned = new double[PHASES][];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int q = 0; q < count; q++) {
                pixels[phase][q] = Tile.array(Tile.ROOM * Tile.WIDTH);
                rows[q][phase] = pixels[phase][q];
            }
        }
        for (int phase = 0; phase < PHASES; phase++) {
            down[phase] = Tile.array(Tile.SUMMED * Tile.WIDTH);
            turned[phase] = Tile.array(Tile.HEIGHT * Tile.WIDTH / PHASES);
        }
        for (int q = 0; q < count; q++) {
            for (int phase = 0; phase < PHASES; phase++) {
                across[q][phase] = Tile.array(Tile.SIZE);
                sums[phase][q] = across[q][phase];
            }
        }
    }

    private Block(Block all, Quantities kind) {
        quantities = kind;
        pixels = new double[PHASES][][];
        for (int phase = 0; phase < PHASES; phase++) {
            pixels[phase] = Arrays.copyOf(all.pixels[phase], kind.count());
        }
        rows = Arrays.copyOf(all.rows, kind.count());
        down = all.down;
        turned = all.turned;
        across = all.across;
        sums = all.sums;
    }

    /// A block for each thread that asks, made once: new arrays would have to be cleared, which
    /// takes a tenth of a metric's time. What walks before left in them is finite, and no element
    /// that counts is made of it.
    public static ThreadLocal<Block> ofEachThread(Quantities kind) {
        return ThreadLocal.withInitial(() -> new Block(kind));
    }

    /// A block of the planes alone in the arrays of this one, for walks before or after those of
    /// this one.
    public Block withoutProducts() {
        return new Block(this, Quantities.PIXELS);
    }

    /// Begins anew, at the top of a tile.
    void begin() {
        top = 0;
    }

    /// Moves on by [#ROWS], so that the rows below become rows `first` to `end`, of which the first
    /// `columns` are wanted.
    void advance(int first, int end, int columns) {
        top += ROWS;
        if (top + ROWS + end > ROOM) {
            int from = top / PHASES * Tile.WIDTH;
            top = 0;
            for (int y = first; y < end; y++) {
                for (double[] quantity : row(y)) {
                    System.arraycopy(quantity, from + start(y), quantity, start(y), columns);
                }
            }
        }
    }

    /// The arrays `[quantity]` that hold row `y`, from element [#start] on.
    double[][] row(int y) {
        return pixels[y % PHASES];
    }

    /// Where row `y` starts.
    int start(int y) {
        return (top + y) / PHASES * Tile.WIDTH;
    }

    /// Reads pixels into row `y`.
    void read(Plane[] planes, Stretch stretch, int y) {
        quantities.read(planes, stretch, row(y));
    }

    /// Sums over `window` at `positions`, the first of which is at column `left`.
    void sum(Window window, int left, Area positions) {
        int width = positions.right() - positions.left();
        int end = left + window.pad() + width + window.size() - 1;
        int pairs = Math.ceilDiv(positions.bottom() - positions.top(), PHASES);
        int count = Math.ceilDiv(width, PHASES) * Tile.HEIGHT;
        Span span = new Span(start(0) + left + window.pad(), start(0) + end, pairs);
        for (int q = 0; q < rows.length; q++) {
            window.down(rows[q], down, span);
            for (int phase = 0; phase < window.phases(); phase++) {
                turn(phase, start(0) + left, turned[0], end - left);
                turn(phase, start(0) + left + 1, turned[1], end - left - 1);
            }
            window.across(turned, across[q], count);
        }
    }

    /// The sums `[quantity][element]` of even (0) or odd (1) columns.
    double[][] sums(int phase) {
        return sums[phase];
    }

    /// Rows of parity `phase` become columns: every second of `count` elements of each, from `from`
    /// on.
    private void turn(int phase, int from, double[] columns, int count) {
        double[] rows = down[phase];
        int n = Math.min(count, Tile.WIDTH);
        int to = phase;
        for (int x = from; x < from + n; x += PHASES) {
            columns[to] = rows[x];
            columns[to + 2] = rows[x + Tile.WIDTH];
            columns[to + 4] = rows[x + 2 * Tile.WIDTH];
            columns[to + 6] = rows[x + 3 * Tile.WIDTH];
            if (Tile.HEIGHT == 16) { // or 8: either is a constant for C2
                columns[to + 8] = rows[x + 4 * Tile.WIDTH];
                columns[to + 10] = rows[x + 5 * Tile.WIDTH];
                columns[to + 12] = rows[x + 6 * Tile.WIDTH];
                columns[to + 14] = rows[x + 7 * Tile.WIDTH];
            }
            to += Tile.HEIGHT;
        }
    }
}
