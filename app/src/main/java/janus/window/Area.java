package janus.window;

/// Columns `left` to `right` and rows `top` to `bottom`, ends excluded.
public record Area(int left, int top, int right, int bottom) {
    /// The smallest area that holds both.
    public Area and(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// The part of this area in columns `from` to `to`.
    Area between(int from, int to) {
        return new Area(Math.max(left, from), top, Math.min(right, to), bottom);
    }
}
