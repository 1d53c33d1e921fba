package janus.metric;

import janus.volume.Mask;
import janus.window.Plane;
import org.jspecify.annotations.Nullable;

/// Pictures of half the size: means of 2x2 pixels. Of an odd side the last row or column is taken
/// twice, as in the code of wang2003.
final class Halving {
    private Halving() {}

    /// `plane` at half its size, pixels before shifting and stretching.
    static Plane of(Plane plane, double low) {
        int width = Math.ceilDiv(plane.width(), 2);
        int height = Math.ceilDiv(plane.height(), 2);
        float[] from = plane.stored();
        float[] half = new float[width * height];
        for (int y = 0; y < height; y++) {
            int top = 2 * y * plane.width();
            int bottom = Math.min(top + plane.width(), from.length - plane.width());
            for (int x = 0; x < width; x++) {
                int left = 2 * x;
                int right = Math.min(left + 1, plane.width() - 1);
                double upper = (double) from[top + left] + from[top + right];
                double mean = (upper + from[bottom + left] + from[bottom + right]) / 4;
                half[x + y * width] = (float) mean;
            }
        }
        return Plane.of(width, half, low);
    }

    /// A mask with each pixel of which `mask` has any.
    static @Nullable Mask of(@Nullable Mask mask) {
        if (mask == null) {
            return null;
        }
        int width = Math.ceilDiv(mask.width(), 2);
        int height = Math.ceilDiv(mask.height(), 2);
        boolean[] half = new boolean[width * height];
        for (int i = 0; i < mask.inside().length; i++) {
            if (mask.inside()[i]) {
                half[i % mask.width() / 2 + i / mask.width() / 2 * width] = true;
            }
        }
        return Mask.of(width, height, half);
    }
}
