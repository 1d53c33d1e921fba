package janus.texture;

/// Voronoi cells around seeded points, one in every square of a lattice (S. Worley, "A cellular
/// texture basis function", SIGGRAPH 1996).
final class Cells {
    private final long seed;

    Cells(long seed) {
        this.seed = seed;
    }

    /// A place relative to the cells.
    ///
    /// @param id number of the cell, the same everywhere in it
    /// @param nearest distance to its point
    /// @param border distance to the nearest border with another cell, roughly
    /// @param dx from its point, to the right
    /// @param dy from its point, downwards
    record Place(int id, double nearest, double border, double dx, double dy) {}

    /// Where (x, y) lies; cells are about one unit wide.
    Place at(double x, double y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        Place best = new Place(0, 9, 9, 0, 0);
        double second = 9;
        for (int n = 0; n < 25; n++) {
            int ci = i + n % 5 - 2;
            int cj = j + n / 5 - 2;
            long hash = hash(ci, cj);
            double dx = x - ci - 0.1 - 0.8 * unit(hash);
            double dy = y - cj - 0.1 - 0.8 * unit(hash >>> 24);
            double d = Math.sqrt(dx * dx + dy * dy);
            if (d < best.nearest) {
                second = best.nearest;
                best = new Place((int) (hash >>> 40), d, 0, dx, dy);
            } else if (d < second) {
                second = d;
            }
        }
        return new Place(best.id, best.nearest, (second - best.nearest) / 2, best.dx, best.dy);
    }

    private long hash(int i, int j) {
        long h = seed + i * 0x9E3779B97F4A7C15L + j * 0xC2B2AE3D27D4EB4FL;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }

    private static double unit(long bits) {
        return (bits & 0xFFFFFF) / (double) 0x1000000;
    }
}
