package janus.dicom;

import java.nio.ByteBuffer;

/// The markers of a JPEG 2000 codestream (ITU-T T.800 annex A), looked at before a library
/// allocates by them: its size, and that it is whole.
final class Codestream {
    private static final int SOC = 0xFF4F;
    private static final int SIZ = 0xFF51;
    private static final int SOT = 0xFF90;
    private static final int SOD = 0xFF93;
    private static final int EOC = 0xFFD9;
    private static final int PPM = 0xFF60;
    private static final int PPT = 0xFF61;
    private static final int COD = 0xFF52;
    private static final int COC = 0xFF53;
    private static final int POC = 0xFF5F;
    private static final int HEADER = 42;

    /// Pixels a frame may have: 4096 x 4096. A codestream of a few bytes may stand for any number,
    /// and the library needs some 12 bytes for each.
    private static final long MOST_PIXELS = 1 << 24;

    /// Tiles a frame may have; each costs memory whatever its size.
    private static final long MOST_TILES = 4096;

    /// Layers of quality; archives write one, some a dozen.
    private static final int MOST_LAYERS = 256;

    /// Side of a precinct, 64 pixels as a power of 2; writers choose 32768 or some hundreds.
    private static final int LEAST_PRECINCT = 6;

    private final ByteBuffer in;

    private Codestream(ByteBuffer in) {
        this.in = in;
    }

    /// Checks that `bytes` are one grey component of the size of `pixels` in a bearable number of
    /// tiles, with all parts there.
    ///
    /// @throws Damage when not
    static void check(byte[] bytes, PixelFormat pixels) throws Damage {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean started =
                bytes.length >= HEADER
                        && Short.toUnsignedInt(in.getShort(0)) == SOC
                        && Short.toUnsignedInt(in.getShort(2)) == SIZ;
        if (!started) {
            throw damage("is no codestream");
        }
        Codestream stream = new Codestream(in);
        stream.checkSize(pixels);
        stream.checkParts();
    }

    private void checkSize(PixelFormat pixels) throws Damage {
        long width = unsigned(8) - unsigned(16);
        long height = unsigned(12) - unsigned(20);
        long tileWidth = unsigned(24);
        long tileHeight = unsigned(28);
        int components = Short.toUnsignedInt(in.getShort(40));
        if (width != pixels.columns() || height != pixels.rows() || components != 1) {
            throw damage(
                    "holds %d x %d pixels of %d components, the header says %d x %d of one"
                            .formatted(width, height, components, pixels.columns(), pixels.rows()));
        }
        if (tileWidth == 0
                || tileHeight == 0
                || tiles(width, tileWidth) * tiles(height, tileHeight) > MOST_TILES
                || width * height > MOST_PIXELS
                || !startsInTile(16, 32, tileWidth)
                || !startsInTile(20, 36, tileHeight)) {
            throw damage(
                    "has %d x %d pixels in tiles of %d x %d"
                            .formatted(width, height, tileWidth, tileHeight));
        }
    }

    /// Whether the image starts in the first tile, along one side.
    private boolean startsInTile(int imageAt, int tileAt, long side) {
        long offset = unsigned(imageAt) - unsigned(tileAt);
        return offset >= 0 && offset < side;
    }

    /// Walks from marker to marker and from part to part.
    private void checkParts() throws Damage {
        int at = 2;
        int part = 0;
        while (at + 4 <= in.limit()) {
            int marker = Short.toUnsignedInt(in.getShort(at));
            if (marker == EOC) {
                return;
            }
            if (marker == SOT && at + 12 <= in.limit()) {
                part = at;
            }
            long next = at + 2L + Short.toUnsignedInt(in.getShort(at + 2));
            if (marker == SOD) {
                long length = unsigned(part + 6);
                next = length == 0 ? in.limit() - 2 - padding() : part + length;
            }
            if (next <= at || next > in.limit() || marker < 0xFF00) {
                throw damage("is cut");
            }
            checkSegment(marker, at, (int) next);
            at = (int) next;
        }
        if (at + 2 > in.limit() || Short.toUnsignedInt(in.getShort(at)) != EOC) {
            throw damage("is cut");
        }
    }

    /// What the library can't bear, none of which is written into DICOM: headers of packets apart
    /// from them, other orders and styles on the way, endless layers, tiny precincts.
    private void checkSegment(int marker, int at, int next) throws Damage {
        switch (marker) {
            case PPM, PPT, POC, COC -> throw damage("has marker %04X".formatted(marker));
            case COD -> checkStyle(at, next);
            case SOD -> checkData(at + 2, next);
            default -> {}
        }
    }

    private void checkStyle(int at, int next) throws Damage {
        int layers = next >= at + 14 ? Short.toUnsignedInt(in.getShort(at + 6)) : 0;
        if (layers < 1 || layers > MOST_LAYERS || in.get(at + 9) < 0 || in.get(at + 9) > 32) {
            throw damage("has %d layers".formatted(layers));
        }
        boolean precincts = (in.get(at + 4) & 1) != 0;
        for (int i = at + 14; precincts && i < next; i++) {
            int size = in.get(i) & 0xFF;
            if ((size & 0x0F) < LEAST_PRECINCT || size >> 4 < LEAST_PRECINCT) {
                throw damage("has precincts of a few pixels");
            }
        }
    }

    /// No byte above 8F stands behind FF in a packet, but in markers of its start and of its
    /// header's end; the library would read set bits for ever.
    private void checkData(int from, int to) throws Damage {
        for (int i = from; i + 1 < to; i++) {
            int behind = in.get(i + 1) & 0xFF;
            if (in.get(i) == -1 && behind > 0x8F && behind != 0x91 && behind != 0x92) {
                throw damage("has a marker inside its data");
            }
        }
    }

    private int padding() {
        return in.get(in.limit() - 1) == 0 ? 1 : 0;
    }

    private static long tiles(long side, long tile) {
        return (side + tile - 1) / tile + 1; // the first may be cut
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(in.getInt(at));
    }

    private static Damage damage(String what) {
        return new Damage(
                "its JPEG 2000 stream %s - it can't be decoded - export the file again"
                        .formatted(what));
    }
}
