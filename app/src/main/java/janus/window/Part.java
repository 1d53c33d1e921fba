package janus.window;

/// The even or odd columns of a block's positions.
///
/// @param positions the block's
/// @param across 0 for even columns, counted from the first, 1 for odd ones
public record Part(Area positions, int across) {
    /// Column of the position at element `i`.
    public int x(int i) {
        return positions.left() + across + 2 * (i / Tile.HEIGHT);
    }

    /// Row of the position at element `i`.
    public int y(int i) {
        return positions.top() + i % Tile.HEIGHT;
    }

    /// Elements that belong to columns of positions, at most [Tile#SIZE].
    public int size() {
        return columns(positions.right()) * Tile.HEIGHT;
    }

    /// Columns of positions, less those from `width` of the picture's on.
    public int columns(int width) {
        int all = Math.min(positions.right(), width) - positions.left();
        return Math.max(Math.ceilDiv(all - across, 2), 0);
    }

    /// Rows of positions, less those from `height` of the picture's on; at most [Tile#HEIGHT].
    public int rows(int height) {
        return Math.clamp(height - positions.top(), 0, positions.bottom() - positions.top());
    }
}
