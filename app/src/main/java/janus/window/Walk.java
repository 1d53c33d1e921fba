package janus.window;

import janus.volume.Mask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks a window over two planes, block by block.
public final class Walk {
    /// Hears of each part of a block.
    @FunctionalInterface
    public interface Listener {
        /// Sums `[quantity][element]` at the positions of `part`; the arrays are reused.
        void hear(double[][] sums, Part part);
    }

    private final Plane[] planes;
    private final Window window;
    private final Block block;
    private final List<Area> bands;

    /// A walk over the positions where `window` fits into `planes` (truth, synthetic), less those
    /// of the frame.
    public Walk(Plane[] planes, Window window, Block block) {
        this.planes = planes;
        this.window = window;
        this.block = block;
        bands = Bands.of(planes, window.size());
    }

    /// The positions that are walked, from top to bottom.
    List<Area> bands() {
        return bands;
    }

    /// Columns and rows from a position's first pixel to its centre.
    int centre() {
        return window.size() / 2;
    }

    /// Positions in a row, the frame's among them.
    public int width() {
        return planes[0].width() - window.size() + 1;
    }

    /// Rows of positions, the frame's among them.
    public int height() {
        return planes[0].height() - window.size() + 1;
    }

    /// The positions that count: all, or those whose centre lies in `mask`.
    public Positions positions(@Nullable Mask mask) {
        return new Positions(this, mask, 0);
    }

    /// Hands all sums to `listener`.
    public void each(Listener listener) {
        Area all = bands.stream().reduce(Area::and).orElseThrow();
        for (Tile tile : Tile.across(all.left(), all.right())) {
            for (int b = 0; b < bands.size(); b++) {
                fill(tile, b);
                Area positions = tile.cut(bands.get(b));
                if (positions.left() < positions.right()) {
                    block.sum(window, positions.left() - tile.left(), positions);
                    tell(listener, positions);
                }
            }
        }
    }

    private void tell(Listener listener, Area positions) {
        for (int across = 0; across < window.phases(); across++) {
            listener.hear(block.sums(across), new Part(positions, across));
        }
    }

    /// Brings rows that band `b` sees and the one before does not into the block, as many columns
    /// of them as this band and the next see.
    private void fill(Tile tile, int b) {
        Area band = bands.get(b);
        Area columns = tile.cut(b + 1 < bands.size() ? band.and(bands.get(b + 1)) : band);
        int below = window.size() - 1;
        if (b == 0) {
            block.begin();
        } else {
            int used = window.pad() + tile.right() - tile.left() + below;
            block.advance(window.pad(), window.pad() + below, used);
        }
        if (columns.left() >= columns.right()) {
            return; // neither reaches this tile
        }
        int from = columns.left() - tile.left() + window.pad();
        int count = columns.right() - columns.left() + below;
        for (int y = b == 0 ? band.top() : band.top() + below; y < band.bottom() + below; y++) {
            int row = y - band.top() + window.pad();
            int first = columns.left() + y * planes[0].width();
            block.read(planes, new Stretch(first, count, block.start(row) + from), row);
        }
    }
}
