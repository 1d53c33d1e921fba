package janus.nifti;

import janus.volume.Volume;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The numbers after the header.
final class Voxels {
    private static final int CHUNK = 1 << 15; // voxels

    private Voxels() {}

    /// The volume whose header has just been read from `in`.
    static Volume read(InputStream in, Header header) throws IOException {
        Header.Storage storage = header.storage();
        int bytes = storage.type().bytes();
        in.skipNBytes(storage.offset() - storage.layout().bytes());
        float[] voxels = new float[header.size().voxels()];
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * bytes).order(storage.order());
        for (int from = 0; from < voxels.length; from += CHUNK) {
            int count = Math.min(CHUNK, voxels.length - from);
            int read = in.readNBytes(chunk.array(), 0, count * bytes);
            if (read < count * bytes) {
                throw new EOFException(
                        "%d of %d voxels are there".formatted(from + read / bytes, voxels.length));
            }
            for (int i = 0; i < count; i++) {
                voxels[from + i] = value(header, storage.type().at(chunk, i));
            }
        }
        int afterTheLast = in.read(); // at the end of a gzip stream this checks its sum
        assert afterTheLast >= -1;
        return Volume.of(header.geometry().grid(), voxels);
    }

    private static float value(Header header, double stored) {
        return (float) (header.slope() * stored + header.intercept());
    }

    /// Refuses what no whole number can stand for.
    ///
    /// @throws IllegalArgumentException when a voxel is NaN
    static void requireNumbers(Volume volume) {
        for (int i = 0; i < volume.voxels().length; i++) {
            if (Float.isNaN(volume.voxels()[i])) {
                throw new IllegalArgumentException(
                        "voxel %d is NaN - whole numbers have no such value - write float32 or replace it first"
                                .formatted(i));
            }
        }
    }

    /// Writes the voxels, little endian.
    static void write(Volume volume, VoxelType type, OutputStream out) throws IOException {
        float[] voxels = volume.voxels();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < voxels.length; from += CHUNK) {
            chunk.clear();
            for (int i = from; i < Math.min(voxels.length, from + CHUNK); i++) {
                switch (type) {
                    case FLOAT32 -> chunk.putFloat(voxels[i]);
                    case INT16 ->
                            chunk.putShort(
                                    (short)
                                            Math.clamp(
                                                    Math.round(voxels[i]),
                                                    Short.MIN_VALUE,
                                                    Short.MAX_VALUE));
                }
            }
            out.write(chunk.array(), 0, chunk.position());
        }
    }
}
