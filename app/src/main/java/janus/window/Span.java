package janus.window;

/// Elements `from` to `to` of arrays: columns of an even and of an odd row of a block; and the same
/// columns of the pairs of rows below.
///
/// Loops begin at [#start] and end at [#end], which lie within the bounds of the arrays, or C2 does
/// not know that indices can't overflow and leaves them scalar.
///
/// @param from first column in the first even row
/// @param to the end of the columns there
/// @param pairs how many pairs of rows
public record Span(int from, int to, int pairs) {
    private static final int MOST = Tile.SUMMED * Tile.WIDTH;

    /// The part of one pair of rows.
    Span only(int pair) {
        int below = pair * Tile.WIDTH;
        return new Span(from + below, to + below, 1);
    }

    int start(int pair) {
        return Math.clamp(from + pair * Tile.WIDTH, 0, MOST);
    }

    int end(int pair) {
        return Math.clamp(to + pair * Tile.WIDTH, 0, MOST);
    }
}
