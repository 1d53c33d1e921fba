package janus.intake;

import java.util.Arrays;

/// Binary morphology on one slice; a pixel (x, y) stands at `x + y * width`.
///
/// @param width columns
/// @param height rows
record Plane(int width, int height) {
    private static final int FAR = 1 << 20;
    private static final int STRAIGHT =
            3; // chamfer distances: 3 and 4 thirds of a pixel (borgefors1986)
    private static final int DIAGONAL = 4;

    /// `mask` grown by `radius` pixels.
    boolean[] dilated(boolean[] mask, double radius) {
        return near(mask, true, radius);
    }

    /// `mask` shrunk by `radius` pixels; the border of the slice does not shrink it.
    boolean[] eroded(boolean[] mask, double radius) {
        boolean[] near = near(mask, false, radius);
        boolean[] left = new boolean[mask.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = !near[i];
        }
        return left;
    }

    /// `mask` with gaps of up to twice `radius` pixels closed. What lies beyond the border is
    /// outside: a gap between the mask and the border stays.
    boolean[] closed(boolean[] mask, double radius) {
        int margin = (int) Math.ceil(radius) + 1;
        Plane wide = new Plane(width + 2 * margin, height + 2 * margin);
        boolean[] framed = new boolean[wide.width * wide.height];
        for (int y = 0; y < height; y++) {
            int to = margin + (y + margin) * wide.width;
            System.arraycopy(mask, y * width, framed, to, width);
        }
        boolean[] whole = wide.eroded(wide.dilated(framed, radius), radius);
        boolean[] closed = new boolean[mask.length];
        for (int y = 0; y < height; y++) {
            int from = margin + (y + margin) * wide.width;
            System.arraycopy(whole, from, closed, y * width, width);
        }
        return closed;
    }

    /// `mask` without parts thinner than twice `radius` pixels.
    boolean[] opened(boolean[] mask, double radius) {
        return dilated(eroded(mask, radius), radius);
    }

    /// `mask` with everything inside that the slice's border cannot reach.
    boolean[] filled(boolean[] mask) {
        Outside outside = new Outside(mask);
        for (int x = 0; x < width; x++) {
            outside.reach(x);
            outside.reach(x + (height - 1) * width);
        }
        for (int y = 0; y < height; y++) {
            outside.reach(y * width);
            outside.reach(width - 1 + y * width);
        }
        outside.spread(width);
        boolean[] full = new boolean[mask.length];
        for (int i = 0; i < full.length; i++) {
            full[i] = !outside.reached[i];
        }
        return full;
    }

    /// What can be reached from the border without crossing the mask.
    private static final class Outside {
        private final boolean[] mask;
        private final boolean[] reached;
        private final int[] stack;
        private int size;

        Outside(boolean[] mask) {
            this.mask = mask;
            this.reached = new boolean[mask.length];
            this.stack = new int[mask.length];
        }

        void reach(int at) {
            if (!mask[at] && !reached[at]) {
                reached[at] = true;
                stack[size++] = at;
            }
        }

        void spread(int width) {
            while (size > 0) {
                int at = stack[--size];
                int x = at % width;
                reach(x > 0 ? at - 1 : at);
                reach(x < width - 1 ? at + 1 : at);
                reach(at >= width ? at - width : at);
                reach(at < mask.length - width ? at + width : at);
            }
        }
    }

    /// The pixels at most `radius` pixels from the nearest one of `mask` that is `value`.
    private boolean[] near(boolean[] mask, boolean value, double radius) {
        int[] distance = distance(mask, value);
        boolean[] near = new boolean[mask.length];
        for (int y = 0; y < height; y++) {
            int row = 1 + (y + 1) * (width + 2);
            for (int x = 0; x < width; x++) {
                near[x + y * width] = distance[row + x] <= radius * STRAIGHT;
            }
        }
        return near;
    }

    /// Thirds of a pixel to the nearest pixel that is `value`, with a margin of one pixel in which
    /// there is none.
    private int[] distance(boolean[] mask, boolean value) {
        int wide = width + 2;
        int[] d = new int[wide * (height + 2)];
        Arrays.fill(d, FAR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                d[1 + x + (y + 1) * wide] = mask[x + y * width] == value ? 0 : FAR;
            }
        }
        for (int y = 1; y <= height; y++) {
            for (int at = 1 + y * wide; at <= width + y * wide; at++) {
                d[at] = relaxed(d, at, -1, -wide);
            }
        }
        for (int y = height; y >= 1; y--) {
            for (int at = width + y * wide; at >= 1 + y * wide; at--) {
                d[at] = relaxed(d, at, 1, wide);
            }
        }
        return d;
    }

    private static int relaxed(int[] d, int at, int beside, int row) {
        int straight = Math.min(d[at + beside], d[at + row]) + STRAIGHT;
        int diagonal = Math.min(d[at + row - 1], d[at + row + 1]) + DIAGONAL;
        return Math.min(d[at], Math.min(straight, diagonal));
    }
}
