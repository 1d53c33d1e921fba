package janus.anatomy;

import janus.tensor.Device;
import janus.tensor.Tensors;
import org.bytedeco.pytorch.Tensor;

/// The head in a picture: all that emptiness cannot reach from the border. Dark bone inside a
/// bright scalp and air in the sinuses belong to it.
final class HeadRegion {
    private static final float EMPTY = -0.9f; // a twentieth of the range above nothing

    private HeadRegion() {}

    /// 1 in the head and 0 outside, `[n, 1, h, w]` like `image`, without gradients.
    static Tensor of(Tensor image) {
        int h = (int) image.size(2);
        int w = (int) image.size(3);
        float[] values = Tensors.toFloats(image);
        float[] region = new float[values.length];
        for (int from = 0; from < values.length; from += h * w) {
            boolean[] outside = new Flood(values, from, h, w).outside();
            for (int i = 0; i < h * w; i++) {
                region[from + i] = outside[i] ? 0 : 1;
            }
        }
        return Tensors.of(region, Device.CPU, image.size(0), 1, h, w)
                .to(image.device(), image.dtype());
    }

    /// Emptiness spreading from the border of one picture over edges between pixels.
    private static final class Flood {
        private final float[] values;
        private final int from;
        private final int h;
        private final int w;
        private final boolean[] outside;
        private final int[] waiting;
        private int count;

        Flood(float[] values, int from, int h, int w) {
            this.values = values;
            this.from = from;
            this.h = h;
            this.w = w;
            this.outside = new boolean[h * w];
            this.waiting = new int[h * w];
        }

        boolean[] outside() {
            for (int x = 0; x < w; x++) {
                reach(x, 0);
                reach(x, h - 1);
            }
            for (int y = 0; y < h; y++) {
                reach(0, y);
                reach(w - 1, y);
            }
            while (count > 0) {
                int here = waiting[--count];
                int y = here / w;
                int x = here - y * w;
                reach(x - 1, y);
                reach(x + 1, y);
                reach(x, y - 1);
                reach(x, y + 1);
            }
            return outside;
        }

        private void reach(int x, int y) {
            if (x < 0 || y < 0 || x >= w || y >= h) {
                return;
            }
            int here = x + y * w;
            if (!outside[here] && values[from + here] <= EMPTY) {
                outside[here] = true;
                waiting[count++] = here;
            }
        }
    }
}
