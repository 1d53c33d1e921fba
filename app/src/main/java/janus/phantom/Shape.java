package janus.phantom;

import java.util.List;

/// A body in the canonical head, given by its signed distance.
@FunctionalInterface
interface Shape {
    /// Distance to the surface in mm, roughly, negative inside.
    double distance(double x, double y, double z);

    /// Bodies melted together; `softness` is the width of the seam, mm.
    static Shape union(double softness, List<? extends Shape> bodies) {
        Shape[] all = bodies.toArray(Shape[]::new);
        return (x, y, z) -> {
            double d = all[0].distance(x, y, z);
            for (int i = 1; i < all.length; i++) {
                d = Smooth.min(d, all[i].distance(x, y, z), softness);
            }
            return d;
        };
    }
}
