package janus.metric;

import java.util.Arrays;

/// Columns `left` to `right` and rows `top` to `bottom` (ends excluded): of pixels, those inside
/// the frame of one value that pictures of heads have; of a window's positions, those that must be
/// looked at one by one. At positions that see nothing but the frame in either picture every sum is
/// the same, so position (`left`, `top`), which is one of them wherever there are any, answers for
/// all that are left out.
///
/// @param left even, so that every second position is the same with and without a frame
/// @param top even
record Area(int left, int top, int right, int bottom) {
    /// The area of `size`x`size` windows over `planes` of one size.
    static Area of(Plane[] planes, int size) {
        Area varied = planes[0].varied();
        for (Plane plane : planes) {
            varied = varied.and(plane.varied());
        }
        int across = planes[0].width() - size + 1;
        int down = planes[0].height() - size + 1;
        if (varied.left < size && varied.top < size) { // the first position sees it
            return new Area(0, 0, across, down);
        }
        int left = even(Math.min(Math.max(varied.left - size, 0), across - 1));
        int top = even(Math.min(Math.max(varied.top - size, 0), down - 1));
        int right = Math.clamp(varied.right, left + 1, across);
        int bottom = Math.clamp(varied.bottom, top + 1, down);
        return new Area(left, top, right, bottom);
    }

    private Area and(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// The part of rows of `width` pixels outside of which all are as the first. Looks from the
    /// middle row on, as heads are widest there and little is left to look at in the others.
    static Area varied(float[] pixels, int width) {
        int height = pixels.length / width;
        float[] frame = new float[width];
        Arrays.fill(frame, pixels[0]);
        Area area = new Area(width, height, 0, 0);
        for (int i = 0; i < height; i++) {
            int y = (i + height / 2) % height;
            int row = y * width;
            boolean known = y >= area.top && y < area.bottom;
            if (known || Arrays.mismatch(pixels, row, row + width, frame, 0, width) >= 0) {
                area = area.withRow(y, pixels, frame);
            }
        }
        return area;
    }

    private static int even(int n) {
        return n - n % 2;
    }

    private Area withRow(int y, float[] pixels, float[] frame) {
        int row = y * frame.length;
        int from = Arrays.mismatch(pixels, row, row + left, frame, 0, left);
        int end = frame.length;
        int beyond = Arrays.mismatch(pixels, row + right, row + end, frame, 0, end - right);
        if (from < 0 && beyond < 0 && y >= top && y < bottom) {
            return this;
        }
        while (end > right && pixels[row + end - 1] == frame[0]) {
            end--;
        }
        return new Area(from < 0 ? left : from, Math.min(top, y), end, Math.max(bottom, y + 1));
    }
}
