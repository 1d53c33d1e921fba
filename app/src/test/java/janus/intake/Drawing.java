package janus.intake;

import janus.volume.Slice;

/// Ellipses on a slice, for heads made by hand.
public final class Drawing {
    private final int width;
    private final int height;
    private final float[] values;

    private Drawing(int width, int height, double ground) {
        this.width = width;
        this.height = height;
        this.values = Slice.filled(width, height, ground).values();
    }

    /// An empty slice.
    public static Drawing on(int width, int height, double ground) {
        return new Drawing(width, height, ground);
    }

    /// Fills the ellipse around (x, y) with half axes (a, b).
    public Drawing ellipse(double[] middle, double[] halfAxes, double value) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (Math.hypot((x - middle[0]) / halfAxes[0], (y - middle[1]) / halfAxes[1]) <= 1) {
                    values[x + y * width] = (float) value;
                }
            }
        }
        return this;
    }

    /// Fills columns `x` to `x + wide - 1` of rows `y` to `y + high - 1`; `box` is x, y, wide,
    /// high.
    public Drawing box(int[] box, double value) {
        for (int y = box[1]; y < box[1] + box[3]; y++) {
            for (int x = box[0]; x < box[0] + box[2]; x++) {
                values[x + y * width] = (float) value;
            }
        }
        return this;
    }

    /// What was drawn.
    public Slice slice() {
        return Slice.of(width, height, values);
    }

    /// A T1-like head around (x, y): bright scalp, dark skull, brain with dark ventricles.
    public static Drawing mr(int side, double x, double y) {
        double[] middle = {x, y};
        return on(side, side, 3)
                .ellipse(middle, new double[] {70, 88}, 200)
                .ellipse(middle, new double[] {66, 84}, 10)
                .ellipse(middle, new double[] {60, 78}, 120)
                .ellipse(middle, new double[] {8, 20}, 30);
    }

    /// A CT head in HU around (x, y): skin, skull, brain, an air sinus, and a head rest below.
    public static Drawing ct(int side, double x, double y) {
        double[] middle = {x, y};
        return on(side, side, -1000)
                .ellipse(middle, new double[] {70, 88}, 40)
                .ellipse(middle, new double[] {66, 84}, 900)
                .ellipse(middle, new double[] {60, 78}, 35)
                .ellipse(new double[] {x, y - 75}, new double[] {12, 6}, -1000)
                .box(new int[] {(int) x - 60, (int) y + 90, 120, 2}, 100);
    }
}
