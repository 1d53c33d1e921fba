package janus.volume;

/// Order statistics of a volume's values without sorting millions of them: by counting, first the
/// upper and then the lower half of their bits (a radix selection).
public final class Ranked {
    private static final int HALF = 16;
    private static final int LOWER = (1 << HALF) - 1;

    private final float[] values;
    private final int[] counts = new int[1 << HALF]; // by the upper half

    /// Of `values`, which are not copied and must stay as they are.
    public Ranked(float[] values) {
        this.values = values;
        for (float value : values) {
            counts[key(value) >>> HALF]++;
        }
    }

    /// The value at place `rank`, from 0 to one less than there are values, in the order of
    /// `Arrays.sort`.
    public float at(int rank) {
        int upper = 0;
        int left = rank;
        while (left >= counts[upper]) {
            left -= counts[upper++];
        }
        int[] within = new int[1 << HALF];
        for (float value : values) {
            int key = key(value);
            if (key >>> HALF == upper) {
                within[key & LOWER]++;
            }
        }
        int lower = 0;
        while (left >= within[lower]) {
            left -= within[lower++];
        }
        return value(upper << HALF | lower);
    }

    /// A number that, without its sign, is in the order of the values.
    private static int key(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
    }

    private static float value(int key) {
        return Float.intBitsToFloat(key < 0 ? key & Integer.MAX_VALUE : ~key);
    }
}
