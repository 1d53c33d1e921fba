package janus.dicom;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Objects;

/// What the bits of a pixel mean, for all that they can be: millions of pixels are looked up rather
/// than computed.
final class Levels {
    private static final int PART = 1 << 13; // pixels that stay in the nearest cache

    private final PixelFormat format;
    private final Meaning meaning;
    private final float[] values; // by the bits

    /// The levels of pixels in `format` that are meant so.
    Levels(PixelFormat format, Meaning meaning) {
        this.format = format;
        this.meaning = meaning;
        this.values = new float[1 << format.allocated()];
        for (int raw = 0; raw < values.length; raw++) {
            values[raw] = meaning.of(format.value(raw));
        }
    }

    /// Whether these are the levels of pixels in `other` that are meant so.
    boolean are(PixelFormat other, Meaning meant) {
        return Objects.equals(format, other)
                && Objects.equals(meaning, meant); // mostly the same ones
    }

    /// Puts what `raw` means into `out` from `at` on.
    void look(int[] raw, float[] out, int at) {
        int mask = values.length - 1;
        for (int i = 0; i < raw.length; i++) {
            out[at + i] = values[raw[i] & mask];
        }
    }

    /// The same for all of `raw`, pixels as they lie in a file; of 8 bits in the order in which
    /// they lie.
    void look(ByteBuffer raw, float[] out, int at) {
        if (format.allocated() == 8) {
            for (int i = 0; i < raw.limit(); i++) {
                out[at + i] = values[raw.get(i) & 0xFF];
            }
            return;
        }
        ShortBuffer words = raw.rewind().asShortBuffer();
        short[] part = new short[Math.min(PART, words.limit())];
        for (int from = 0; from < words.limit(); from += part.length) {
            int count = Math.min(part.length, words.limit() - from);
            words.get(from, part, 0, count);
            look(part, count, out, at + from);
        }
    }

    /// A loop by itself, which Java compiles in less time.
    private void look(short[] words, int count, float[] out, int at) {
        float[] known = values;
        for (int i = 0; i < count; i++) {
            out[at + i] = known[words[i] & 0xFFFF];
        }
    }
}
