package janus.metric;

import janus.volume.Mask;
import org.jspecify.annotations.Nullable;

/// Visual information fidelity in the pixel domain, VIFp (sheikh2006): of the information that the
/// truth holds about its scene, the part that can still be read from the synthetic picture. Four
/// scales with Gaussian windows of 17, 9, 5 and 3 taps (sigma a fifth of the taps), noise variance
/// 2 at intensities stretched to 0..255 by the range. No unit; 1 for a perfect copy, 0 for nothing
/// kept, above 1 when contrast was enhanced; higher is better. **Not symmetric**: truth first.
///
/// Flat truth and flat synthetic give 1; a flat truth holds no information, so any other synthetic
/// has no VIF. Inside a mask both sums run over positions whose centre lies in the mask.
public record Vif() implements Windowed {
    private static final Gaussian[] SCALES = {
        new Gaussian(17, 17 / 5.0),
        new Gaussian(9, 9 / 5.0),
        new Gaussian(5, 5 / 5.0),
        new Gaussian(3, 3 / 5.0)
    };
    private static final int SMALLEST = 41; // leaves 3x3 pixels for the last window

    @Override
    public String column() {
        return "vif";
    }

    @Override
    public String label() {
        return "VIF";
    }

    @Override
    public int smallest() {
        return SMALLEST;
    }

    @Override
    public Score slide(Pair pair) {
        double stretch = 255 / pair.range().width();
        Plane[] planes = {pair.truth().times(stretch), pair.synthetic().times(stretch)};
        Mask mask = pair.mask();
        Information information = new Information();
        for (int scale = 0; scale < SCALES.length; scale++) {
            if (scale > 0) {
                planes = halved(planes, SCALES[scale]);
                mask = halved(mask, planes[0], SCALES[scale].half());
            }
            add(planes, mask, SCALES[scale], information);
        }
        return information.score();
    }

    private static void add(
            Plane[] planes, @Nullable Mask mask, Gaussian window, Information information) {
        GaussianRows rows = new GaussianRows(planes, window, 5, Vif::products);
        Positions positions = Positions.of(rows.lanes(), mask, window.half());
        for (int y = 0; y < rows.rows(); y++) {
            information.add(rows.row(y), positions.row(y));
        }
    }

    private static void products(double[][] rows) {
        GaussianRows.multiply(rows[0], rows[0], rows[2]);
        GaussianRows.multiply(rows[1], rows[1], rows[3]);
        GaussianRows.multiply(rows[0], rows[1], rows[4]);
    }

    /// Both planes smoothed where the window fits, every second pixel of every second row.
    private static Plane[] halved(Plane[] planes, Gaussian window) {
        GaussianRows rows = new GaussianRows(planes, window, 2, _ -> {});
        Lanes lanes = rows.lanes();
        int width = Math.ceilDiv(lanes.positions(), 2);
        int height = Math.ceilDiv(rows.rows(), 2);
        double[] truth = new double[width * height];
        double[] synthetic = new double[width * height];
        for (int y = 0; y < height; y++) {
            double[][] means = rows.row(2 * y);
            for (int x = 0; x < width; x++) {
                int from = lanes.index(2 * x);
                truth[x + y * width] = means[0][from];
                synthetic[x + y * width] = means[1][from];
            }
        }
        return new Plane[] {new Plane(width, height, truth), new Plane(width, height, synthetic)};
    }

    private static @Nullable Mask halved(@Nullable Mask mask, Plane plane, int centre) {
        if (mask == null) {
            return null;
        }
        boolean[] inside = new boolean[plane.values().length];
        for (int i = 0; i < inside.length; i++) {
            int x = i % plane.width();
            int y = i / plane.width();
            inside[i] = mask.at(2 * x + centre, 2 * y + centre);
        }
        return Mask.of(plane.width(), plane.height(), inside);
    }
}
