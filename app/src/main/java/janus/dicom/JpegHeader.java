package janus.dicom;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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

    /// The header of the whole `stream`, which `label` names in what is thrown.
    ///
    /// @throws Damage when a segment before the first scan is cut, nothing says how large the image
    ///   is, or the stream does not end as one does
    static JpegHeader of(ByteBuffer stream, String label) throws Damage {
        ByteBuffer in = stream.duplicate().order(ByteOrder.BIG_ENDIAN).position(0);
        try {
            checkEnd(in, label);
            return read(in, label);
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw damage(label, "a segment is cut");
        }
    }

    private static void checkEnd(ByteBuffer in, String label) throws Damage {
        int end = in.limit();
        while (end > SMALLEST && in.get(end - 1) == 0) { // padding to an even length, or more
            end--;
        }
        boolean whole =
                end > SMALLEST && in.get(end - 2) == (byte) 0xFF && in.get(end - 1) == (byte) EOI;
        if (!whole) {
            throw damage(label, "it is cut");
        }
    }

    private static JpegHeader read(ByteBuffer in, String label) throws Damage {
        if (marker(in, label) != SOI) {
            throw damage(label, "it does not start as one");
        }
        while (true) {
            int marker = marker(in, label);
            int next = in.position() + Short.toUnsignedInt(in.getShort());
            if (isFrame(marker)) {
                int precision = in.get() & 0xFF;
                int rows = Short.toUnsignedInt(in.getShort());
                int columns = Short.toUnsignedInt(in.getShort());
                return new JpegHeader(marker, precision, rows, columns, in.get() & 0xFF);
            }
            if (marker == SOS || marker == EOI) {
                throw damage(label, "it does not say how large its image is");
            }
            if (marker == LSE && in.get() != THRESHOLDS) {
                throw damage(label, "it has a table of colours");
            }
            in.position(next);
        }
    }

    private static boolean isFrame(int marker) {
        boolean classic = marker >= SOF0 && marker <= SOF15;
        return marker == SOF55 || (classic && marker != DHT && marker != JPG && marker != DAC);
    }

    private static int marker(ByteBuffer in, String label) throws Damage {
        if (in.get() != (byte) 0xFF) {
            throw damage(label, "a marker is missing");
        }
        int marker = 0xFF;
        while (marker == 0xFF) { // fill bytes
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    /// Checks that its image is grey and as large as `pixels`; `label` names the stream.
    ///
    /// @throws Damage when not
    void check(String label, PixelFormat pixels) throws Damage {
        if (components != 1 || rows != pixels.rows() || columns != pixels.columns()) {
            throw damage(
                    label,
                    "it holds %d x %d pixels of %d components, the header says %d x %d of one"
                            .formatted(columns, rows, components, pixels.columns(), pixels.rows()));
        }
        if (precision < SMALLEST || precision > pixels.allocated()) {
            throw damage(label, "its pixels have %d bits".formatted(precision));
        }
    }

    /// What is said of a stream of the kind `label`.
    static Damage damage(String label, String what) {
        return new Damage(
                "its %s stream can't be decoded (%s) - the pixels are damaged - export the file again"
                        .formatted(label, what));
    }
}
