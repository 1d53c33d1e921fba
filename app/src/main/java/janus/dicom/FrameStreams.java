package janus.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The compressed stream of each frame: pieces put together (PS3.5 annex A.4). The table of offsets
/// says which belong together; without it a piece that starts as a codec's streams do starts a
/// frame.
final class FrameStreams {
    private final List<List<ByteBuffer>> frames;

    private FrameStreams(List<List<ByteBuffer>> frames) {
        this.frames = frames;
    }

    /// The streams of `count` frames.
    ///
    /// @throws Damage when the pieces can't be shared out among them
    static FrameStreams of(Element.Fragments fragments, int count) throws Damage {
        List<ByteBuffer> pieces = fragments.pieces();
        if (count == 1 && !pieces.isEmpty()) {
            return new FrameStreams(List.of(pieces));
        }
        if (pieces.size() == count) {
            return new FrameStreams(pieces.stream().map(List::of).toList());
        }
        List<Integer> starts = starts(fragments);
        if (starts.size() != count) {
            throw new Damage(
                    "it claims %d frames and its %d compressed pieces make %d - frames are missing - export it again"
                            .formatted(count, pieces.size(), starts.size()));
        }
        List<List<ByteBuffer>> frames = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : pieces.size();
            frames.add(pieces.subList(starts.get(i), end));
        }
        return new FrameStreams(frames);
    }

    /// The stream of frame `index`, read-only.
    ByteBuffer of(int index) {
        List<ByteBuffer> pieces = frames.get(index);
        if (pieces.size() == 1) {
            return pieces.getFirst().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        }
        ByteBuffer all = ByteBuffer.allocate(pieces.stream().mapToInt(ByteBuffer::limit).sum());
        pieces.forEach(piece -> all.put(piece.duplicate()));
        return all.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Integer> starts(Element.Fragments fragments) {
        List<Integer> starts = new ArrayList<>();
        ByteBuffer offsets = fragments.offsets();
        long at = 0;
        int entry = 0;
        for (int i = 0; i < fragments.pieces().size(); i++) {
            ByteBuffer piece = fragments.pieces().get(i);
            boolean listed =
                    4 * entry + 4 <= offsets.limit()
                            && Integer.toUnsignedLong(offsets.getInt(4 * entry)) == at;
            if (listed || (offsets.limit() == 0 && startsStream(piece))) {
                starts.add(i);
                entry++;
            }
            at += 8L + piece.limit();
        }
        return starts;
    }

    /// JPEG's streams start with FFD8, JPEG 2000's with FF4F.
    private static boolean startsStream(ByteBuffer piece) {
        return piece.limit() >= 2
                && piece.get(0) == (byte) 0xFF
                && (piece.get(1) == (byte) 0xD8 || piece.get(1) == (byte) 0x4F);
    }
}
