package janus.texture;

/// A number drawn for every pair of whole numbers, such as the place of a house: always the same
/// one.
///
/// @param salt makes other draws
record Lots(int salt) {
    private static final int STEPS = 1024;

    /// What is drawn for (i, j), 0 or more.
    int at(int i, int j) {
        int h = (i * 0x9E3779B1) ^ (j * 0x85EBCA6B) ^ salt;
        h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
        h = (h ^ (h >>> 12)) * 0x297A2D39;
        return (h ^ (h >>> 15)) & Integer.MAX_VALUE;
    }

    /// A share in 0..1 out of what was drawn.
    static double share(int drawn) {
        return (drawn & (STEPS - 1)) / (double) STEPS;
    }
}
