package janus.metric;

import janus.volume.Mask;
import janus.window.Block;
import janus.window.Gaussian;
import janus.window.Plane;
import janus.window.Positions;
import janus.window.Quantities;
import janus.window.Tile;
import janus.window.Walk;
import java.util.Arrays;
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
    private static final ThreadLocal<Block> BLOCKS =
            Block.ofEachThread(Quantities.BOTH_SQUARES_AND_PRODUCT);
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
    public String name() {
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
        Block products = BLOCKS.get();
        Block pixels = products.withoutProducts();
        for (int scale = 0; scale < SCALES.length; scale++) {
            Gaussian window = SCALES[scale];
            if (scale > 0) {
                planes = halved(planes, new Walk(planes, window.everySecond(), pixels));
                mask = halved(mask, planes[0], window.half());
            }
            Walk walk = new Walk(planes, window, products);
            Positions positions = walk.positions(mask);
            walk.each((means, part) -> information.add(means, positions, part));
        }
        return information.score();
    }

    /// Both planes smoothed where the window fits, every second pixel of every second row. The
    /// frame stays what it is.
    private static Plane[] halved(Plane[] planes, Walk walk) {
        int width = Math.ceilDiv(walk.width(), 2);
        int height = Math.ceilDiv(walk.height(), 2);
        float[][] halves = new float[2][width * height];
        Arrays.fill(halves[0], (float) planes[0].first());
        Arrays.fill(halves[1], (float) planes[1].first());
        walk.each((means, part) -> {
            for (int row = 0; row < part.rows(height * 2); row += 2) {
                int to = part.x(row) / 2 + part.y(row) / 2 * width;
                for (int x = 0; x < part.columns(width * 2); x++) {
                    halves[0][to + x] = (float) means[0][row + x * Tile.HEIGHT];
                    halves[1][to + x] = (float) means[1][row + x * Tile.HEIGHT];
                }
            }
        });
        return new Plane[] {Plane.of(width, halves[0], 0), Plane.of(width, halves[1], 0)};
    }

    private static @Nullable Mask halved(@Nullable Mask mask, Plane plane, int centre) {
        if (mask == null) {
            return null;
        }
        boolean[] inside = new boolean[plane.stored().length];
        for (int i = 0; i < inside.length; i++) {
            int x = i % plane.width();
            int y = i / plane.width();
            inside[i] = mask.at(2 * x + centre, 2 * y + centre);
        }
        return Mask.of(plane.width(), plane.height(), inside);
    }
}
