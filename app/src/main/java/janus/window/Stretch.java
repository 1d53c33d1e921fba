package janus.window;

/// Pixels of one row on their way into a block.
///
/// @param first the first pixel's place in the picture
/// @param count how many pixels
/// @param to the first pixel's place in the block's arrays
record Stretch(int first, int count, int to) {
    /// The count, as nobody asks for more: C2 likes to know.
    int most() {
        return Math.min(count, Tile.WIDTH);
    }
}
