package janus.metric;

import janus.volume.Mask;
import janus.volume.Slice;
import janus.volume.Unit;

/// The pictures of `bench/golden/metrics.py`, integers of (x, y).
///
/// @param kind grey, hu or unrelated
/// @param width in pixels
/// @param height in pixels
record MadeUpPair(String kind, int width, int height) {
    @FunctionalInterface
    private interface Pixels {
        long at(long x, long y);
    }

    Slice truth() {
        return switch (kind) {
            case "unrelated" -> slice((x, y) -> hashed(x, y, 6) % 256);
            case "hu" -> slice(this::hu);
            default -> slice(MadeUpPair::grey);
        };
    }

    Slice synthetic() {
        return switch (kind) {
            case "unrelated" -> slice((x, y) -> hashed(x, y, 7) % 256);
            case "hu" ->
                    slice((x, y) ->
                            Math.floorDiv(hu(x + 1, y) * 9, 10) + hashed(x, y, 8) % 61 - 20);
            default -> slice((x, y) -> grey(x, y + 1) * 9 / 10 + hashed(x, y, 9) % 31);
        };
    }

    Pair whole() {
        return known(Pair.of(truth(), synthetic(), range()));
    }

    /// The pair inside an ellipse.
    Pair masked() {
        return known(Pair.of(truth(), synthetic(), range(), ellipse()));
    }

    private Pair known(Pair pair) {
        return pair.in(kind.equals("hu") ? Unit.HU : Unit.GREY);
    }

    private Range range() {
        return kind.equals("hu") ? Range.HU : Range.GREY;
    }

    private Slice slice(Pixels pixels) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = pixels.at(i % width, i / width);
        }
        return Slice.of(width, height, values);
    }

    private Mask ellipse() {
        boolean[] inside = new boolean[width * height];
        long squares = (long) width * width * height * height;
        for (int i = 0; i < inside.length; i++) {
            long across = (2L * (i % width) - width) * height;
            long down = (2L * (i / width) - height) * width;
            inside[i] = (across * across + down * down) * 100 < 64 * squares;
        }
        return Mask.of(width, height, inside);
    }

    private static long grey(long x, long y) {
        return wave(x + 2 * y, 23) * 5 + wave(3 * x - y + 1000, 41) * 2 + hashed(x, y, 1) % 9;
    }

    private long hu(long x, long y) {
        long across = 2 * x - width;
        long down = 2 * y - height;
        long shorter = Math.min(width, height);
        long r = (across * across + down * down) * 1000 / (shorter * shorter);
        if (r < 20) {
            return -900;
        }
        if (r < 500) {
            return 30 + wave(x + y, 17) - wave(2 * x - y + 1000, 29) + hashed(x, y, 2) % 40;
        }
        long metal = hashed(x, y, 4) % 97 == 0 ? 2500 : 0;
        return r < 640 ? 700 + hashed(x, y, 3) % 600 + metal : hashed(x, y, 5) % 150 - 1100;
    }

    static long wave(long t, long period) {
        return Math.abs(t % (2 * period) - period);
    }

    static long hashed(long x, long y, long seed) {
        long h = (x * 374761393L + y * 668265263L + seed * 974634821L) & 0xffffffffL;
        h = ((h ^ (h >> 13)) * 1274126177L) & 0xffffffffL;
        return (h ^ (h >> 16)) & 0xffffff;
    }
}
