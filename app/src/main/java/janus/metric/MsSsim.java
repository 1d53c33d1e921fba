package janus.metric;

import janus.volume.Mask;
import janus.window.Plane;
import janus.window.Tile;
import org.jspecify.annotations.Nullable;

/// Multi-scale structural similarity (wang2003): `cs1^w1 cs2^w2 cs3^w3 cs4^w4 ssim5^w5`, where cs
/// is the mean of SSIM's factor for contrast and structure, `(2 cov + c2) / (vx + vy + c2)`, and
/// ssim of the whole of it, with the window and constants of [Ssim]; each scale is the one before
/// at half its size. Weights 0.0448, 0.2856, 0.3001, 0.2363, 0.1333. No unit, 0 to 1; 1 for a
/// perfect copy; higher is better. Symmetric.
///
/// A mean below 0 has no real power and counts as 0, as in TensorFlow. Packages differ in the last
/// scale (the paper's formula has the mean luminance alone as a factor, its authors' code SSIM, as
/// here), in how pictures are halved, and in the window (SynthRAD2025: 7x7 uniform).
///
/// Inside a mask each scale is averaged over positions whose centre has a voxel of the mask. A
/// picture below 161 pixels is too small for the window on the last scale and has none.
public record MsSsim() implements Windowed {
    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final int SMALLEST = 161; // leaves 11 pixels for the last window

    @Override
    public String column() {
        return "ms_ssim";
    }

    @Override
    public String name() {
        return "MS-SSIM";
    }

    @Override
    public int smallest() {
        return SMALLEST;
    }

    @Override
    public Score slide(Pair pair) {
        double low = pair.range().low();
        Plane[] planes = {pair.truth(), pair.synthetic()};
        Mask mask = pair.mask();
        double product = 1;
        for (int scale = 0; scale < WEIGHTS.length; scale++) {
            if (scale > 0) {
                planes = new Plane[] {Halving.of(planes[0], low), Halving.of(planes[1], low)};
                mask = Halving.of(mask);
            }
            boolean last = scale == WEIGHTS.length - 1;
            Score mean =
                    last
                            ? Ssim.mean(planes, mask, pair.range())
                            : contrast(planes, mask, pair.range());
            switch (mean) {
                case Score.Known known ->
                        product *= Math.pow(Math.max(0, known.value()), WEIGHTS[scale]);
                case Score.Undefined undefined -> {
                    return undefined;
                }
            }
        }
        return new Score.Known(product);
    }

    private static Score contrast(Plane[] planes, @Nullable Mask mask, Range range) {
        return Ssim.mean(planes, mask, contrast(Ssim.c2(range)));
    }

    private static Mean.Map contrast(double c2) {
        return (means, quality, count) -> {
            double[] truth = means[0];
            double[] synthetic = means[1];
            double[] squares = means[2];
            double[] product = means[3];
            int n = Math.min(count, Tile.SIZE);
            for (int i = 0; i < n; i++) {
                double mx = truth[i];
                double my = synthetic[i];
                double power = mx * mx + my * my;
                quality[i] = (2 * (product[i] - mx * my) + c2) / (squares[i] - power + c2);
            }
        };
    }
}
