package janus.window;

import java.util.Arrays;

/// Between which columns each row of a picture varies: all pixels outside are as the first, as in
/// the frame of one value that pictures of heads have.
final class Outline {
    private static final int REACH = 8;

    private final int width;
    private final int[] lefts; // of rows; those without anything varied have left `width`, right 0
    private final int[] rights;

    private Outline(int width, int height) {
        this.width = width;
        lefts = new int[height];
        rights = new int[height];
    }

    /// The outline of rows of `width` pixels.
    static Outline of(float[] pixels, int width) {
        Outline outline = new Outline(width, pixels.length / width);
        float[] frame = new float[width];
        Arrays.fill(frame, pixels[0]);
        for (int y = 0; y < outline.lefts.length; y++) {
            int row = y * width;
            int left = Arrays.mismatch(pixels, row, row + width, frame, 0, width);
            int right = left < 0 ? 0 : outline.near(pixels, frame, y);
            while (right > 0 && pixels[row + right - 1] == frame[0]) {
                right--;
            }
            outline.lefts[y] = left < 0 ? width : left;
            outline.rights[y] = right;
        }
        return outline;
    }

    /// A column near the end of what varies in row `y`, or the row's end: outlines hardly change
    /// from row to row.
    private int near(float[] pixels, float[] frame, int y) {
        int guess = y == 0 ? width : Math.min(rights[y - 1] + REACH, width);
        int row = y * width;
        boolean still = Arrays.equals(pixels, row + guess, row + width, frame, guess, width);
        return still ? guess : width;
    }

    /// The smallest area that holds all that varies in rows `top` to `bottom`; one with left
    /// `width` and right 0 where nothing does.
    Area area(int top, int bottom) {
        int left = width;
        int right = 0;
        int first = bottom;
        int end = top;
        for (int y = top; y < bottom; y++) {
            left = Math.min(left, lefts[y]);
            right = Math.max(right, rights[y]);
            if (rights[y] > 0) {
                first = Math.min(first, y);
                end = y + 1;
            }
        }
        return new Area(left, first, right, end);
    }
}
