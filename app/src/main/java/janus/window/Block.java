package janus.window;

/// The pixels of sixteen rows of a [Tile] and of those that windows need below them, products of
/// the pixels, and a window's sums over all of these.
///
/// Sums are made down, turned, and made across. Elements that belong to no pixel or position are
/// finite, so that they may be computed with and left alone.
public final class Block {
    /// Fills elements `from` to `to` of `into[2]`, `into[3]` .. with products of those of `into[0]`
    /// (truth) and `into[1]` (synthetic).
    @FunctionalInterface
    public interface Products {
        /// Fills them in place.
        void fill(double[][] into, int from, int to);
    }

    private static final int PHASES = 2; // even and odd

    /// Rows of positions.
    static final int ROWS = PHASES * Tile.HEIGHT;

    private final Products products;
    private final double[][][] pixels = new double[PHASES][][]; // [parity of rows][quantity]
    private final double[][][] rows; // the same arrays, [quantity][parity of rows]
    private final double[][] down; // [parity of rows]
    private final double[][] turned; // [parity of columns]
    private final double[][][][] across; // [parity of rows][quantity][parity of columns]
    private final double[][][][] sums; // the same, [parity of rows][parity of columns][quantity]

    /// A block of `quantities`: the two planes and the products.
    public Block(int quantities, Products products) {
        this.products = products;
        rows = new double[quantities][PHASES][];
        across = new double[PHASES][quantities][][];
        sums = new double[PHASES][PHASES][quantities][];
        down = Tile.arrays(PHASES, Tile.HEIGHT * Tile.WIDTH);
        turned = Tile.arrays(PHASES, Tile.HEIGHT * Tile.WIDTH / PHASES);
        for (int phase = 0; phase < PHASES; phase++) {
            pixels[phase] = Tile.arrays(quantities, ROWS * Tile.WIDTH);
            for (int q = 0; q < quantities; q++) {
                rows[q][phase] = pixels[phase][q];
                across[phase][q] = Tile.arrays(PHASES, Tile.SIZE);
                sums[phase][0][q] = across[phase][q][0];
                sums[phase][1][q] = across[phase][q][1];
            }
        }
    }

    /// A block of the planes, their squares together, and their product.
    public static Block ofSquaresAndProduct() {
        return new Block(4, Block::squaresAndProduct);
    }

    private static void squaresAndProduct(double[][] into, int from, int to) {
        double[] a = into[0];
        double[] b = into[1];
        double[] squares = into[2];
        double[] product = into[3];
        for (int i = from; i < to; i++) {
            squares[i] = a[i] * a[i] + b[i] * b[i];
            product[i] = a[i] * b[i];
        }
    }

    /// Moves the first `columns` of rows up by [#ROWS], so that they become rows `first` to `end`.
    void slide(int first, int end, int columns) {
        for (int y = first; y < end; y++) {
            for (double[] quantity : row(y)) {
                System.arraycopy(quantity, start(y + ROWS), quantity, start(y), columns);
            }
        }
    }

    /// The arrays `[quantity]` that hold row `y`, from element [#start] on.
    double[][] row(int y) {
        return pixels[y % PHASES];
    }

    /// Where row `y` starts.
    static int start(int y) {
        return y / PHASES * Tile.WIDTH;
    }

    /// Makes the products of columns `from` to `to` of row `y`.
    void multiply(int y, int from, int to) {
        products.fill(row(y), start(y) + from, start(y) + to);
    }

    /// Sums over `window` at `positions`, the first of which is at column `left`.
    void sum(Window window, int left, Area positions) {
        int width = positions.right() - positions.left();
        int end = left + window.pad() + width + window.size() - 1;
        int pairs = Math.ceilDiv(positions.bottom() - positions.top(), PHASES);
        int count = Math.ceilDiv(width, PHASES) * Tile.HEIGHT;
        for (int q = 0; q < rows.length; q++) {
            for (int pair = 0; pair < pairs; pair++) { // so that its rows stay in the first cache
                int row = pair * Tile.WIDTH;
                window.down(rows[q], down, new Span(row + left + window.pad(), row + end));
            }
            for (int phase = 0; phase < window.phases(); phase++) {
                turn(down[phase], left, turned[0], end);
                turn(down[phase], left + 1, turned[1], end);
                window.across(turned, across[phase][q], count);
            }
        }
    }

    /// The sums `[quantity][element]` of even (0) or odd (1) rows and columns.
    double[][] sums(int rowPhase, int columnPhase) {
        return sums[rowPhase][columnPhase];
    }

    /// Rows become columns: those of every second element from `first` to `end`.
    private static void turn(double[] rows, int first, double[] columns, int end) {
        int n = Math.min(end, Tile.WIDTH);
        int to = 0;
        for (int x = first; x < n; x += PHASES) {
            columns[to] = rows[x];
            columns[to + 1] = rows[x + Tile.WIDTH];
            columns[to + 2] = rows[x + 2 * Tile.WIDTH];
            columns[to + 3] = rows[x + 3 * Tile.WIDTH];
            columns[to + 4] = rows[x + 4 * Tile.WIDTH];
            columns[to + 5] = rows[x + 5 * Tile.WIDTH];
            columns[to + 6] = rows[x + 6 * Tile.WIDTH];
            columns[to + 7] = rows[x + 7 * Tile.WIDTH];
            to += Tile.HEIGHT;
        }
    }
}
