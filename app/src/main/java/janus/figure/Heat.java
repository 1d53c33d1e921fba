package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A [Density] as a layer of coloured cells; empty cells are left white.
final class Heat {
    private Heat() {}

    static Map<String, Object> of(Density density) {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> voxels = new ArrayList<>();
        for (int j = 0; j < density.y().count(); j++) {
            for (int i = 0; i < density.x().count(); i++) {
                if (density.at(i, j) > 0) {
                    x.add(density.x().middle(i));
                    y.add(density.y().middle(j));
                    voxels.add((double) density.at(i, j));
                }
            }
        }
        return Spec.of(
                "geom",
                "raster",
                "data",
                Spec.of("x", x, "y", y, "voxels", voxels),
                "mapping",
                Spec.of("x", "x", "y", "y", "fill", "voxels"));
    }

    /// The colours: viridis over the logarithm of the number of voxels.
    static Map<String, Object> scale() {
        return Spec.of(
                "aesthetic",
                "fill",
                "trans",
                "log10",
                "scale_mapper_kind",
                "color_cmap",
                "option",
                "viridis",
                "name",
                "Voxels");
    }
}
