package janus.metric;

import java.util.Arrays;

/// The positions of a window that must be looked at one by one, columns `left` to `right` and rows
/// `top` to `bottom` (ends excluded).
///
/// Pictures of heads have a frame of one value. At positions that see nothing else in either
/// picture every sum is the same, so position (`left`, `top`), which is one of them wherever there
/// are any, answers for all that are left out.
///
/// @param left even, so that every second position is the same with and without a frame
/// @param top even
record Area(int left, int top, int right, int bottom) {
    /// The area of `size`x`size` windows over `planes` of one size.
    static Area of(Plane[] planes, int size) {
        int width = planes[0].width();
        int height = planes[0].height();
        Area varied = new Area(width, height, 0, 0);
        for (Plane plane : planes) {
            varied = varied.with(plane);
        }
        int across = width - size + 1;
        int down = height - size + 1;
        if (varied.left < size && varied.top < size) { // the first position sees it
            return new Area(0, 0, across, down);
        }
        int left = even(Math.min(Math.max(varied.left - size, 0), across - 1));
        int top = even(Math.min(Math.max(varied.top - size, 0), down - 1));
        int right = Math.clamp(varied.right, left + 1, across);
        int bottom = Math.clamp(varied.bottom, top + 1, down);
        return new Area(left, top, right, bottom);
    }

    private static int even(int n) {
        return n - n % 2;
    }

    /// This area of pixels and those of `plane` that differ from its first.
    private Area with(Plane plane) {
        float[] pixels = plane.stored();
        int width = plane.width();
        float[] frame = new float[width];
        Arrays.fill(frame, pixels[0]);
        int from = left;
        int to = right;
        int first = top;
        int end = bottom;
        for (int y = 0; y < plane.height(); y++) {
            int row = y * width;
            int same = Arrays.mismatch(pixels, row, row + width, frame, 0, width);
            if (same >= 0) {
                from = Math.min(from, same);
                to = lastVaried(pixels, row, to, width);
                first = Math.min(first, y);
                end = Math.max(end, y + 1);
            }
        }
        return new Area(from, first, to, end);
    }

    private static int lastVaried(float[] pixels, int row, int atLeast, int width) {
        int end = width;
        while (end > atLeast && pixels[row + end - 1] == pixels[0]) {
            end--;
        }
        return end;
    }
}
