package janus.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Lossless JPEG (ITU-T T.81 annex H): Huffman coded differences to one of seven predictions, one
/// component of 2 to 16 bits, with restart intervals and point transform.
final class LosslessJpeg {
    private static final int SOF3 = 0xC3;
    private static final int DHT = 0xC4;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DRI = 0xDD;

    private final ByteBuffer in;
    private final PixelFormat format;
    private final HuffmanTable[] tables = new HuffmanTable[4];
    private int precision;
    private int restart;

    private LosslessJpeg(ByteBuffer in, PixelFormat format) {
        this.in = in;
        this.format = format;
    }

    /// The pixels in `stream`.
    ///
    /// @throws Damage when it is cut, of another process, or of another size than `format`
    static int[] decode(ByteBuffer stream, PixelFormat format) throws Damage {
        try {
            return new LosslessJpeg(stream.duplicate().order(ByteOrder.BIG_ENDIAN), format).run();
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException cut) {
            throw damage("a segment is cut");
        }
    }

    private int[] run() throws Damage {
        if (marker() != SOI) {
            throw damage("it does not start as one");
        }
        while (true) {
            int marker = marker();
            if (marker == EOI) {
                throw damage("it ends before its pixels");
            }
            int length = Short.toUnsignedInt(in.getShort()) - 2;
            int next = in.position() + length;
            if (length < 0 || next > in.limit()) {
                throw damage("a segment is cut");
            }
            switch (marker) {
                case SOF3 -> frame();
                case DHT -> huffman(next);
                case DRI -> restart = Short.toUnsignedInt(in.getShort());
                case SOS -> {
                    return scan(next);
                }
                default -> skip(marker);
            }
            in.position(next);
        }
    }

    private static void skip(int marker) throws Damage {
        boolean otherFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 && marker != 0xCC;
        if (otherFrame) {
            throw damage("it is of another process (marker FF%02X)".formatted(marker));
        }
    }

    private int marker() throws Damage {
        return JpegHeader.marker(in, LosslessJpeg::damage);
    }

    private void frame() throws Damage {
        JpegHeader frame = JpegHeader.frame(in, SOF3);
        frame.check(format, LosslessJpeg::damage);
        precision = frame.precision();
    }

    private void huffman(int next) throws Damage {
        while (in.position() < next) {
            int id = in.get() & 0xFF;
            if (id > 3) {
                throw damage("a Huffman table has number %d".formatted(id));
            }
            tables[id] = HuffmanTable.read(in);
        }
    }

    private int[] scan(int next) throws Damage {
        int components = in.get() & 0xFF;
        in.get();
        int table = (in.get() & 0xFF) >> 4;
        int predictor = in.get() & 0xFF;
        in.get();
        int shift = in.get() & 0x0F;
        boolean usable = table < 4 && tables[table] != null && precision > shift;
        if (components != 1 || !usable || predictor < 1 || predictor > 7) {
            throw damage("its scan is described wrongly");
        }
        in.position(next);
        if (8L * in.remaining() < format.pixels()) { // a pixel takes a bit at least
            throw damage("it is cut");
        }
        HuffmanBits bits = new HuffmanBits(in);
        return new Prediction(predictor, precision - shift).pixels(bits, tables[table], shift);
    }

    /// The walk over the pixels.
    private final class Prediction {
        private final int predictor;
        private final int middle;
        private final int columns = format.columns();
        private final int[] out = new int[format.pixels()];

        Prediction(int predictor, int bits) {
            this.predictor = predictor;
            this.middle = 1 << (bits - 1);
        }

        int[] pixels(HuffmanBits bits, HuffmanTable table, int shift) throws Damage {
            if (restart % columns != 0) {
                throw damage("its restart interval %d is no number of lines".formatted(restart));
            }
            int linesToRestart = restart == 0 ? format.rows() : restart / columns;
            for (int row = 0; row < format.rows(); row++) {
                boolean fresh = row % linesToRestart == 0;
                if (fresh && row > 0) {
                    bits.restart();
                }
                line(row * columns, fresh, bits, table);
            }
            if (shift > 0) {
                for (int i = 0; i < out.length; i++) {
                    out[i] = out[i] << shift & 0xFFFF;
                }
            }
            return out;
        }

        private void line(int from, boolean fresh, HuffmanBits bits, HuffmanTable table)
                throws Damage {
            int first = fresh ? middle : out[from - columns];
            out[from] = first + bits.difference(table) & 0xFFFF;
            for (int at = from + 1; at < from + columns; at++) {
                int predicted = fresh ? out[at - 1] : predicted(at);
                out[at] = predicted + bits.difference(table) & 0xFFFF;
            }
        }

        private int predicted(int at) {
            int left = out[at - 1];
            if (predictor == 1) {
                return left;
            }
            int above = out[at - columns];
            int corner = out[at - columns - 1];
            return switch (predictor) {
                case 2 -> above;
                case 3 -> corner;
                case 4 -> left + above - corner;
                case 5 -> left + ((above - corner) >> 1);
                case 6 -> above + ((left - corner) >> 1);
                default -> (left + above) >> 1;
            };
        }
    }

    static Damage damage(String what) {
        return new Damage(
                "its lossless JPEG stream can't be decoded: %s - the pixels are damaged - export it again"
                        .formatted(what));
    }
}
