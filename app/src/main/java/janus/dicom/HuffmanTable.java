package janus.dicom;

import java.nio.ByteBuffer;

/// A code of lossless JPEG: from the next 16 bits to a category and the length of its code.
final class HuffmanTable {
    private static final int LONGEST = 16;
    private static final int MOST_CATEGORY = 16;

    private final short[] entries = new short[1 << LONGEST]; // length << 8 | category; 0: no code

    private HuffmanTable() {}

    /// The table at the position of `in` (ITU-T T.81 annex C).
    ///
    /// @throws Damage when it holds more codes than fit or unknown categories
    static HuffmanTable read(ByteBuffer in) throws Damage {
        byte[] counts = new byte[LONGEST];
        in.get(counts);
        HuffmanTable table = new HuffmanTable();
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < (counts[length - 1] & 0xFF); i++) {
                int category = in.get() & 0xFF;
                int from = code << (LONGEST - length);
                int to = (code + 1) << (LONGEST - length);
                if (category > MOST_CATEGORY || to > table.entries.length) {
                    throw LosslessJpeg.damage("a Huffman table is wrong");
                }
                java.util.Arrays.fill(table.entries, from, to, (short) (length << 8 | category));
                code++;
            }
            code <<= 1;
        }
        return table;
    }

    /// Length of the code at the front of `bits` in the upper byte, its category in the lower; 0
    /// when no code starts so.
    int entry(int bits) {
        return entries[bits];
    }
}
