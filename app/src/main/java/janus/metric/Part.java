package janus.metric;

/// The even or odd rows and columns of positions of a block.
///
/// @param tile the columns
/// @param top the block's first row
/// @param down 0 for even rows, counted from `top`, 1 for odd ones
/// @param across 0 for even columns of the tile, 1 for odd ones
record Part(Tile tile, int top, int down, int across) {
    /// Which of its block's four parts it is.
    int index() {
        return 2 * down + across;
    }

    /// Column of the position at element `i`.
    int x(int i) {
        return tile.left() + across + 2 * (i / Tile.HEIGHT);
    }

    /// Row of the position at element `i`.
    int y(int i) {
        return top + down + 2 * (i % Tile.HEIGHT);
    }

    /// Columns of positions, less those from `width` of the picture's on.
    int columns(int width) {
        int all = Math.min(tile.positions(), width - tile.left());
        return Math.ceilDiv(all - across, 2);
    }

    /// Rows of positions, less those from `height` of the picture's on; at most [Tile#HEIGHT].
    int rows(int height) {
        return Math.clamp(Math.ceilDiv(height - top - down, 2), 0, Tile.HEIGHT);
    }
}
