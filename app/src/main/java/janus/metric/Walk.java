package janus.metric;

import janus.volume.Mask;
import org.jspecify.annotations.Nullable;

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
    private final Area area;

    /// A walk over the positions where `window` fits into `planes` (truth, synthetic), less those
    /// of the frame.
    Walk(Plane[] planes, Window window, Block block) {
        this.planes = planes;
        this.window = window;
        this.block = block;
        area = Area.of(planes, window.size());
    }

    /// The positions that are walked.
    Area area() {
        return area;
    }

    /// Columns and rows from a position's first pixel to its centre.
    int centre() {
        return window.size() / 2;
    }

    /// Positions in a row, the frame's among them.
    int width() {
        return planes[0].width() - window.size() + 1;
    }

    /// Rows of positions, the frame's among them.
    int height() {
        return planes[0].height() - window.size() + 1;
    }

    /// The positions that count: all, or those whose centre lies in `mask`.
    Positions positions(@Nullable Mask mask) {
        return new Positions(this, mask, 0);
    }

    /// Hands all sums to `listener`.
    void each(Listener listener) {
        for (Tile tile : Tile.across(area.left(), area.right())) {
            for (int top = area.top(); top < area.bottom(); top += Block.ROWS) {
                fill(tile, top);
                block.sum(window, tile.positions(), Math.min(Block.ROWS, area.bottom() - top));
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
        int first = top == area.top() ? top : top + below;
        int end = Math.min(top + Block.ROWS, area.bottom()) + below;
        if (top > area.top()) {
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
