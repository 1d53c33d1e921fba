package janus.metric;

/// Walks a window over two planes, block by block.
final class Walk {
    /// Hears of each part of a block.
    @FunctionalInterface
    interface Listener {
        /// Sums `[quantity][element]` at the positions of `part`; the arrays are reused.
        void hear(double[][] sums, Part part);
    }

    private final Plane[] planes;
    private final Window window;
    private final Block block;
    private final int width; // of the positions
    private final int height;

    /// A walk over the positions where `window` fits into `planes` (truth, synthetic).
    Walk(Plane[] planes, Window window, Block block) {
        this.planes = planes;
        this.window = window;
        this.block = block;
        width = planes[0].width() - window.size() + 1;
        height = planes[0].height() - window.size() + 1;
    }

    /// Positions in a row.
    int width() {
        return width;
    }

    /// Rows of positions.
    int height() {
        return height;
    }

    /// Hands all sums to `listener`.
    void each(Listener listener) {
        for (Tile tile : Tile.across(width)) {
            for (int top = 0; top < height; top += Block.ROWS) {
                fill(tile, top);
                block.sum(window, tile.positions(), Math.min(Block.ROWS, height - top));
                for (int down = 0; down < window.phases(); down++) {
                    for (int across = 0; across < window.phases(); across++) {
                        Part part = new Part(tile, top, down, across);
                        listener.hear(block.sums(down, across), part);
                    }
                }
            }
        }
    }

    private void fill(Tile tile, int top) {
        int below = window.size() - 1;
        int first = top == 0 ? 0 : top + below;
        int end = Math.min(top + Block.ROWS, height) + below;
        if (top > 0) {
            block.slide(window.pad(), window.pad() + below);
        }
        int up = window.pad() - top;
        for (int y = first; y < end; y++) {
            int from = tile.left() + y * planes[0].width();
            int to = Block.start(y + up) + window.pad();
            for (int p = 0; p < planes.length; p++) {
                planes[p].read(from, tile.positions() + below, block.row(y + up)[p], to);
            }
        }
        block.multiply(first + up, end + up);
    }
}
