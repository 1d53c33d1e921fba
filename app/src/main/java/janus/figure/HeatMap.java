package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A [Density] as a picture of coloured cells under a plot: viridis over the logarithm of the
/// number of voxels, clear where there are none. One picture instead of a shape a cell keeps the
/// SVG small.
final class HeatMap {
    private static final List<String> VIRIDIS =
            List.of(
                    "#440154", "#482878", "#3e4a89", "#31688e", "#26828e", "#1f9e89", "#35b779",
                    "#6ece58", "#b5de2b", "#fde725");

    private final Density density;
    private final Shown x;
    private final Shown y;

    /// The cells of `density` on the axes `x` and `y`.
    HeatMap(Density density, Shown x, Shown y) {
        this.density = density;
        this.x = x;
        this.y = y;
    }

    /// The picture, and what its colour bar hangs on.
    List<Map<String, Object>> layers() {
        Map<String, Object> picture =
                Spec.of("geom", "image", "href", href(), "xmin", x.low(), "xmax", x.high());
        picture.put("ymin", y.low());
        picture.put("ymax", y.high());
        Map<String, Object> carrier =
                Spec.of(
                        "geom",
                        "point",
                        "data",
                        Spec.of(
                                "x",
                                Spec.column(x.low(), x.high()),
                                "y",
                                Spec.column(y.low(), y.high()),
                                "voxels",
                                Spec.column(1, (double) most())),
                        "mapping",
                        Spec.of("x", "x", "y", "y", "fill", "voxels"),
                        "shape",
                        21);
        carrier.putAll(Spec.of("size", 0, "alpha", 0, "stroke", 0)); // not seen
        return new ArrayList<>(List.of(picture, carrier));
    }

    /// The colours.
    Map<String, Object> scale() {
        return Spec.of(
                "aesthetic",
                "fill",
                "trans",
                "log10",
                "scale_mapper_kind",
                "color_gradientn",
                "colors",
                VIRIDIS,
                "name",
                "Voxels");
    }

    /// Voxels in the fullest cell; at least 2, so that there is a scale.
    private long most() {
        long most = 2;
        for (int j = 0; j < density.y().count(); j++) {
            for (int i = 0; i < density.x().count(); i++) {
                most = Math.max(most, density.at(i, j));
            }
        }
        return most;
    }

    private String href() {
        int left = first(density.x(), x);
        int bottom = first(density.y(), y);
        int width = last(density.x(), x) - left + 1;
        int height = last(density.y(), y) - bottom + 1;
        double reach = Math.log((double) most());
        int[] pixels = new int[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                long voxels = density.at(left + column, bottom + height - 1 - row);
                if (voxels > 0) {
                    pixels[column + row * width] = colour(Math.log((double) voxels) / reach);
                }
            }
        }
        return DataUri.of(width, height, pixels);
    }

    private static int first(Bins bins, Shown shown) {
        return bins.of(shown.low() + bins.width() / 2);
    }

    private static int last(Bins bins, Shown shown) {
        return bins.of(shown.high() - bins.width() / 2);
    }

    /// The colour at `part` of the scale, from 0 to 1.
    private static int colour(double part) {
        double place = part * (VIRIDIS.size() - 1);
        int stop = Math.min((int) place, VIRIDIS.size() - 2);
        int from = Integer.decode(VIRIDIS.get(stop));
        int to = Integer.decode(VIRIDIS.get(stop + 1));
        int colour = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double low = from >> shift & 0xff;
            double high = to >> shift & 0xff;
            colour = colour << 8 | (int) Math.round(low + (place - stop) * (high - low));
        }
        return colour;
    }
}
