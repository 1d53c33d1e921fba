package janus.dicom;

import java.nio.ByteBuffer;

/// The bits of a lossless JPEG scan, without the zeros stuffed after FF.
final class HuffmanBits {
    private final ByteBuffer in;
    private long window; // the lowest `count` bits are next
    private int count;
    private int missing; // of the bits in the window, made up after the end

    HuffmanBits(ByteBuffer in) {
        this.in = in;
    }

    /// The next difference.
    ///
    /// @throws Damage when the scan is over or no code matches
    int difference(HuffmanTable table) throws Damage {
        fill();
        int entry = table.entry((int) (window >>> (count - 16)) & 0xFFFF);
        int length = entry >> 8;
        if (length == 0) {
            throw LosslessJpeg.damage("a code is unknown");
        }
        count -= length;
        int category = entry & 0xFF;
        if (category == 0 || category == 16) {
            requireBits();
            return category == 0 ? 0 : 1 << 15;
        }
        count -= category;
        requireBits();
        int bits = (int) (window >>> count) & ((1 << category) - 1);
        return bits >= 1 << (category - 1) ? bits : bits - (1 << category) + 1;
    }

    /// Goes on after the next restart marker.
    ///
    /// @throws Damage when there is none
    void restart() throws Damage {
        count = 0;
        missing = 0;
        while (in.remaining() >= 2) {
            int next = in.get() & 0xFF;
            int after = in.get(in.position()) & 0xFF;
            if (next == 0xFF && after >= 0xD0 && after <= 0xD7) {
                in.get();
                return;
            }
        }
        throw LosslessJpeg.damage("a restart marker is missing");
    }

    private void requireBits() throws Damage {
        if (count < missing) {
            throw LosslessJpeg.damage("it is cut");
        }
    }

    /// At least 32 bits: a code and what follows it.
    private void fill() {
        while (count <= 48) {
            window = window << 8 | next();
            count += 8;
        }
    }

    private int next() {
        if (in.hasRemaining()) {
            int value = in.get() & 0xFF;
            if (value != 0xFF) {
                return value;
            }
            if (in.hasRemaining() && in.get(in.position()) == 0) {
                in.get();
                return value;
            }
            in.position(in.position() - 1); // a marker: the scan's end
        }
        missing += 8;
        return 0;
    }
}
