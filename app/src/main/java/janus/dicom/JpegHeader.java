package janus.dicom;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Function;

/// What a stream of the JPEG family (ITU-T T.81 annex B, T.87 annex C) says of its image before the
/// first scan.
///
/// @param process the marker of its frame: [#SOF0] and so on
/// @param precision bits of a pixel
/// @param components 1 for grey images
record JpegHeader(int process, int precision, int rows, int columns, int components) {
    /// Baseline.
    static final int SOF0 = 0xC0;

    /// Extended sequential, Huffman coded.
    static final int SOF1 = 0xC1;

    /// JPEG-LS.
    static final int SOF55 = 0xF7;

    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOF15 = 0xCF;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int LSE = 0xF8;
    private static final int THRESHOLDS = 1; // the kind of LSE that is no table of colours
    private static final int SMALLEST = 2;

    /// The header of the whole `stream`, `damage` says what is thrown.
    ///
    /// @throws Damage when a segment before the first scan is cut, nothing says how large the image
    ///   is, or the stream does not end as one does
    static JpegHeader of(ByteBuffer stream, Function<String, Damage> damage) throws Damage {
        ByteBuffer in = stream.duplicate().order(ByteOrder.BIG_ENDIAN).position(0);
        try {
            checkEnd(in, damage);
            return read(in, damage);
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw damage.apply("a segment is cut");
        }
    }

    private static void checkEnd(ByteBuffer in, Function<String, Damage> damage) throws Damage {
        int end = in.limit();
        while (end > SMALLEST && in.get(end - 1) == 0) { // padding to an even length, or more
            end--;
        }
        boolean whole =
                end > SMALLEST && in.get(end - 2) == (byte) 0xFF && in.get(end - 1) == (byte) EOI;
        if (!whole) {
            throw damage.apply("it is cut");
        }
    }

    private static JpegHeader read(ByteBuffer in, Function<String, Damage> damage) throws Damage {
        if (marker(in, damage) != SOI) {
            throw damage.apply("it does not start as one");
        }
        while (true) {
            int marker = marker(in, damage);
            int next = in.position() + Short.toUnsignedInt(in.getShort());
            if (isFrame(marker)) {
                return frame(in, marker);
            }
            if (marker == SOS || marker == EOI) {
                throw damage.apply("it does not say how large its image is");
            }
            if (marker == LSE && in.get() != THRESHOLDS) {
                throw damage.apply("it has a table of colours");
            }
            in.position(next);
        }
    }

    /// What the frame segment of `marker` says, from behind its length on.
    static JpegHeader frame(ByteBuffer in, int marker) {
        int precision = in.get() & 0xFF;
        int rows = Short.toUnsignedInt(in.getShort());
        int columns = Short.toUnsignedInt(in.getShort());
        return new JpegHeader(marker, precision, rows, columns, in.get() & 0xFF);
    }

    private static boolean isFrame(int marker) {
        boolean classic = marker >= SOF0 && marker <= SOF15;
        return marker == SOF55 || (classic && marker != DHT && marker != JPG && marker != DAC);
    }

    /// The next marker, in big-endian bytes.
    static int marker(ByteBuffer in, Function<String, Damage> damage) throws Damage {
        if (in.get() != (byte) 0xFF) {
            throw damage.apply("a marker is missing");
        }
        int marker = 0xFF;
        while (marker == 0xFF) { // fill bytes
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    /// Checks that its image is grey and as large as `pixels`; `damage` says what is thrown.
    ///
    /// @throws Damage when not
    void check(PixelFormat pixels, Function<String, Damage> damage) throws Damage {
        if (components != 1 || rows != pixels.rows() || columns != pixels.columns()) {
            throw damage.apply(
                    "it holds %d x %d pixels of %d components, the header says %d x %d of one"
                            .formatted(columns, rows, components, pixels.columns(), pixels.rows()));
        }
        if (precision < SMALLEST || precision > pixels.allocated()) {
            throw damage.apply("its pixels have %d bits".formatted(precision));
        }
    }
}
