package janus.window;

/// Elements `from` to `to` of arrays: columns of an even and of an odd row of a block.
///
/// Loops begin at [#start] and end at [#end], which lie within the bounds of the arrays, or C2 does
/// not know that indices can't overflow and leaves them scalar.
public record Span(int from, int to) {
    private static final int MOST = Tile.HEIGHT * Tile.WIDTH;

    int start() {
        return Math.clamp(from, 0, MOST);
    }

    int end() {
        return Math.clamp(to, 0, MOST);
    }
}
