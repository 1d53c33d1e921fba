package janus.phantom;

import janus.volume.Vector;

/// A body of one tissue, the same on the left and the right: its shape is asked with the distance
/// to the midline as x.
record Part(Tissue tissue, Shape shape) {
    /// A point in the canonical head, mm.
    static Vector mm(double x, double y, double z) {
        return new Vector(x, y, z);
    }
}
