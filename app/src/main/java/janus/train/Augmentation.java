package janus.train;

import janus.volume.Slice;
import java.util.random.RandomGenerator;

/// A left-right flip and a small shift, the same for all slices of a neighbourhood: what a head in
/// another position would look like. What moves in from outside is background.
///
/// @param flipped mirrored left to right
/// @param dx columns to the right
/// @param dy rows down
record Augmentation(boolean flipped, int dx, int dy) {
    static final Augmentation NONE = new Augmentation(false, 0, 0);
    private static final double LARGEST_SHIFT = 0.05; // of the side: 12 of 256 pixels

    /// A random one for pictures with `side` pixels.
    static Augmentation random(int side, RandomGenerator random) {
        int largest = (int) (LARGEST_SHIFT * side);
        return new Augmentation(
                random.nextBoolean(),
                random.nextInt(-largest, largest + 1),
                random.nextInt(-largest, largest + 1));
    }

    /// `slice` moved, with `background` where nothing was.
    Slice apply(Slice slice, double background) {
        int width = slice.width();
        Slice moved = Slice.filled(width, slice.height(), background);
        for (int y = Math.max(0, dy); y < Math.min(slice.height(), slice.height() + dy); y++) {
            for (int x = Math.max(0, dx); x < Math.min(width, width + dx); x++) {
                int from = x - dx;
                moved.values()[x + y * width] = slice.at(flipped ? width - 1 - from : from, y - dy);
            }
        }
        return moved;
    }
}
