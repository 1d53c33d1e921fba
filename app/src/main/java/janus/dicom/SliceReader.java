package janus.dicom;

import janus.volume.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads the values of a stack's slices: pixels that are not compressed straight out of their
/// files, others by way of the whole file. It keeps the last of those, as it may have many frames;
/// each thread has a reader of its own.
final class SliceReader {
    private final Stack stack;
    private @Nullable Opened last;
    private @Nullable Levels levels;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0); // files are read into it as they are
    private float[] lent = new float[0];

    /// A reader of `stack`; nothing is read yet.
    SliceReader(Stack stack) {
        this.stack = stack;
    }

    private record Opened(Path path, Frames frames) {}

    /// A reader for another thread. It shares what has been read.
    SliceReader another() {
        SliceReader other = new SliceReader(stack);
        other.last = last;
        other.levels = levels;
        return other;
    }

    /// Reads what threads can share, before they have readers of their own: the first slice's
    /// levels, and its file where slices are read by way of the whole.
    ///
    /// @throws IOException naming the file, when it can't be read
    void begin() throws IOException {
        Plane first = stack.planes().getFirst();
        try {
            levels(first.pixels());
            if (first.pixels().place().isEmpty()) {
                opened(first);
            }
        } catch (Damage damage) {
            throw damage.of(first.file());
        }
    }

    /// Fills in slices.
    @FunctionalInterface
    interface Filling {
        /// Fills the slices of `range` into `voxels`, reading by `own`.
        void fill(Abreast.Range range, SliceReader own, float[] voxels) throws IOException;
    }

    /// The voxels that `filling` makes of all slices of `size`, on all processors.
    ///
    /// @throws IOException naming the file, when its pixels can't be read
    float[] filled(Size size, Filling filling) throws IOException {
        float[] voxels = new float[size.voxels()];
        Abreast.map(
                Abreast.ranges(size.slices()),
                range -> {
                    filling.fill(range, another(), voxels);
                    return range;
                });
        return voxels;
    }

    /// The values of slice `k` of the stack, row by row. They are lent: reading another slice
    /// changes them.
    ///
    /// @throws IOException naming the file, when its pixels can't be read
    float[] values(int k) throws IOException {
        int pixels = stack.planes().get(k).pixels().format().pixels();
        if (lent.length != pixels) {
            lent = new float[pixels];
        }
        read(k, lent, 0);
        return lent;
    }

    /// The same into `out` from `at` on.
    ///
    /// @throws IOException naming the file, when its pixels can't be read
    void read(int k, float[] out, int at) throws IOException {
        Plane plane = stack.planes().get(k);
        try {
            Levels known = levels(plane.pixels());
            if (isReadUnopened(plane)) {
                known.look(bytes, out, at);
            } else {
                known.look(opened(plane).raw(plane.frame()), out, at);
            }
        } catch (Damage damage) {
            throw damage.of(plane.file());
        }
    }

    private Levels levels(Pixels pixels) throws Damage {
        Meaning meaning =
                pixels.meaning()
                        .orElseThrow(() ->
                                new Damage(
                                        "its values are rescaled by a table (Modality LUT) - Janus reads slope and intercept - export the original series"));
        Levels known = levels;
        if (known == null || !known.are(pixels.format(), meaning)) {
            known = new Levels(pixels.format(), meaning);
            levels = known;
        }
        return known;
    }

    /// Whether `bytes` now hold the pixels of `plane`.
    private boolean isReadUnopened(Plane plane) throws IOException {
        Unread place = plane.pixels().place().orElse(null);
        if (place == null) {
            return false;
        }
        int length = plane.pixels().format().frameBytes();
        if (bytes.capacity() != length) {
            bytes = ByteBuffer.allocateDirect(length);
        }
        return place.read(plane.file(), (long) plane.frame() * length, bytes);
    }

    private Frames opened(Plane plane) throws IOException {
        Opened open = last;
        if (open == null || !open.path().equals(plane.file())) {
            open = new Opened(plane.file(), Frames.of(DicomFile.read(plane.file())));
            last = open;
        }
        if (!open.frames().format().equals(plane.pixels().format())) {
            throw new Damage(
                    "it has other pixels than a moment ago - another program writes to it - read it again when that has ended");
        }
        return open.frames();
    }
}
