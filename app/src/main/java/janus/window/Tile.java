package janus.window;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;

/// Neighbouring columns of window positions, walked down together, and how their pixels and
/// positions lie in arrays so that the JIT compiler vectorises the work on them.
///
/// Even and odd rows lie in two arrays, pixel (x, y) of a block at `x + WIDTH * (y / 2)`; after
/// [Block] has turned them, even and odd columns do, at `HEIGHT * (x / 2) + y`. A step of two
/// pixels is then a step of two vectors: C2 in JDK 25 leaves loops scalar whose steps are shorter,
/// whose body has more than 60 nodes, or whose count it does not know to be small. One loop makes
/// an even and an odd result, which share all loads but two.
///
/// @param left the first position, even
/// @param right the end of the positions
public record Tile(int left, int right) {
    /// Most positions of a tile.
    private static final int MOST = 256;

    /// Elements from a row to the second next.
    static final int WIDTH = MOST + 16;

    /// Rows of positions in a block; elements from a column to the second next: two of the vectors
    /// that C2 makes on this processor. A constant for C2, as the class is loaded before it
    /// compiles.
    public static final int HEIGHT = height(vector());

    /// Rows of one parity that a block's arrays have room for: with more, new arrays cost more than
    /// moving pixels does.
    static final int ROOM = 24;

    /// Rows of one parity that sums down a block's rows may begin in.
    static final int SUMMED = ROOM - HEIGHT / 2;

    /// Elements of the positions of one parity of columns.
    public static final int SIZE = MOST / 2 * HEIGHT;

    /// What arrays are longer than their elements, so that with the header of 16 bytes they fill
    /// whole cache lines.
    private static final int FILL = 6;

    /// The rows of a block where vectors have `bytes`.
    static int height(int bytes) {
        return bytes < 64 ? 8 : 16;
    }

    /// Bytes of the longest vectors that this Java computes with; 0 where it does not tell.
    private static int vector() {
        HotSpotDiagnosticMXBean machine =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return machine == null
                    ? 0
                    : Integer.parseInt(machine.getVMOption("MaxVectorSize").getValue());
        } catch (IllegalArgumentException unknown) { // no C2
            return 0;
        }
    }

    /// The tiles that cover columns `first` to `end`, as wide as one another.
    static List<Tile> across(int first, int end) {
        int positions = end - first;
        int even = 2 * Math.ceilDiv(positions, 2 * Math.ceilDiv(positions, MOST));
        return IntStream.iterate(first, left -> left < end, left -> left + even)
                .mapToObj(left -> new Tile(left, Math.min(left + even, end)))
                .toList();
    }

    /// The positions of `area` that lie in this tile; right is not above left where none do.
    Area cut(Area area) {
        return area.between(left, right);
    }

    /// An array with room for `size` elements. Made one right after the other arrays lie one behind
    /// the other, so their elements are aligned alike, and the vectors of none straddle cache lines
    /// when those of one do not; it saves a fifth of the time of the sums.
    public static double[] array(int size) {
        return new double[size + FILL];
    }
}
