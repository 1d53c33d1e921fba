package janus.dicom;

import janus.volume.Size;
import janus.volume.Slices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// The slices of a stack that lie on its grid as they are, read straight out of their files when
/// they are asked for.
final class StackSlices implements Slices {
    private final SliceReader first;
    private final Size size;
    private final Queue<SliceReader> free = new ConcurrentLinkedQueue<>(); // as many as threads

    /// The slices that `reader` reads, on a grid of `size`.
    StackSlices(SliceReader reader, Size size) {
        this.first = reader;
        this.size = size;
    }

    @Override
    public <T> T lend(int k, Function<float[], T> use) {
        SliceReader known = free.poll();
        SliceReader reader = known == null ? first.another() : known;
        try {
            return use.apply(reader.values(k));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            free.add(reader);
        }
    }

    @Override
    public float[] all() {
        try {
            return read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The values of all slices, read on all processors.
    ///
    /// @throws IOException naming the file, when its pixels can't be read
    float[] read() throws IOException {
        return first.filled(size, this::fill);
    }

    private void fill(Abreast.Range range, SliceReader own, float[] voxels) throws IOException {
        for (int k = range.from(); k < range.end(); k++) {
            own.read(k, voxels, k * size.inSlice());
        }
    }
}
