package janus.metric;

/// What the Python package sewar (0.4.8) calls UQI: the formula of [Uqi] with window means where
/// window sums belong, and without the last row and column of positions. Not a quality index of
/// ours: it is here so that published numbers can be compared. No unit; 1 for a perfect copy.
public record UqiSewar() implements Windowed {
    @Override
    public String column() {
        return "uqi_sewar";
    }

    @Override
    public String label() {
        return "UQI (sewar)";
    }

    @Override
    public int smallest() {
        return BoxRows.SIZE + 1;
    }

    @Override
    public Score slide(Pair pair) {
        BoxRows window = new BoxRows(pair);
        Lanes lanes = window.lanes();
        Positions all = Positions.of(lanes, pair.mask(), BoxRows.SIZE / 2);
        Mean mean = new Mean(all.withoutLast());
        double[] quality = new double[lanes.length()];
        for (int y = 0; y < window.rows() - 1; y++) {
            quality(window.row(y), quality);
            mean.add(y, quality);
        }
        return mean.score();
    }

    private static void quality(double[][] sums, double[] quality) {
        for (int x = 0; x < quality.length; x++) {
            double mx = sums[0][x] / BoxRows.AREA;
            double my = sums[1][x] / BoxRows.AREA;
            double both = mx * my;
            double power = mx * mx + my * my;
            double spread = sums[2][x] - power; // 64 times the mean square, less the power
            double below = spread * power;
            quality[x] = below == 0 ? 1 : 4 * (sums[3][x] - both) * both / below;
        }
    }
}
