package janus.nifti;

import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Volume;
import janus.work.WholeFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// NIfTI-1 and -2 in one file, `.nii` or `.nii.gz` (nifti1, nifti2): both byte orders, all plain
/// number types, sform before qform. Written as NIfTI-1, little endian, with sform and qform.
public final class NiftiFile {
    private static final int BUFFER = 1 << 16;
    private static final int DEFLATE_LIMIT = 1032; // no deflate stream expands more

    private NiftiFile() {}

    /// The volume in `file`, its values scaled by scl_slope and scl_inter.
    ///
    /// @throws IOException when the file is missing, damaged, four-dimensional or holds no plain
    ///   numbers
    public static Volume read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "%s is missing - there is no volume to read - check the path".formatted(file));
        }
        try (InputStream in = open(file)) {
            byte[] start = in.readNBytes(NiftiHeader.SIZE_2 + 4);
            NiftiHeader header = NiftiHeader.parse(ByteBuffer.wrap(start), file);
            checkLength(file, header);
            return Volume.of(header.grid(), voxels(in, start, header));
        } catch (EOFException cut) {
            throw new IOException(
                    "%s ends before its last voxel - it is cut short - fetch or convert it again"
                            .formatted(file),
                    cut);
        } catch (ZipException damaged) {
            throw new IOException(
                    "%s cannot be unpacked (%s) - it is damaged or no gzip file - fetch or convert it again"
                            .formatted(file, damaged.getMessage()),
                    damaged);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        raw.mark(2);
        boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
    }

    /// Refuses a header that claims more voxels than the file can hold, before memory is asked for.
    private static void checkLength(Path file, NiftiHeader header) throws IOException {
        long claimed =
                header.offset() + (long) header.grid().size().voxels() * header.type().bytes();
        if (claimed > Files.size(file) * DEFLATE_LIMIT + BUFFER) {
            throw new EOFException("claims " + claimed + " bytes");
        }
    }

    private static float[] voxels(InputStream in, byte[] start, NiftiHeader header)
            throws IOException {
        int bytes = header.type().bytes();
        float[] voxels = new float[header.grid().size().voxels()];
        byte[] chunk = new byte[BUFFER];
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(header.order());
        InputStream rest =
                new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(start), in);
        rest.skipNBytes(header.offset());
        for (int done = 0; done < voxels.length; ) {
            int count = Math.min(BUFFER / bytes, voxels.length - done);
            if (rest.readNBytes(chunk, 0, count * bytes) < count * bytes) {
                throw new EOFException();
            }
            for (int i = 0; i < count; i++) {
                double stored = header.type().at(numbers, i);
                voxels[done + i] = (float) (header.slope() * stored + header.intercept());
            }
            done += count;
        }
        return voxels;
    }

    /// Writes `volume` to `file`, gzipped when its name ends in `.gz`.
    ///
    /// @throws IOException when the file cannot be written; an older one is then untouched
    public static void write(Volume volume, Path file, VoxelType type) throws IOException {
        boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        WholeFile.write(
                file,
                out -> {
                    if (gzip) {
                        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
                        write(volume, packed, type);
                        packed.finish();
                    } else {
                        write(volume, out, type);
                    }
                });
    }

    private static void write(Volume volume, OutputStream out, VoxelType type) throws IOException {
        out.write(header(volume.grid(), type).array());
        ByteBuffer chunk = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        for (float voxel : volume.voxels()) {
            if (chunk.remaining() < type.bytes()) {
                out.write(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
            switch (type) {
                case FLOAT32 -> chunk.putFloat(voxel);
                case INT16 ->
                        chunk.putShort(
                                (short)
                                        Math.clamp(
                                                Math.round(voxel),
                                                Short.MIN_VALUE,
                                                Short.MAX_VALUE));
            }
        }
        out.write(chunk.array(), 0, chunk.position());
    }

    private static ByteBuffer header(Grid grid, VoxelType type) {
        ByteBuffer h = ByteBuffer.allocate(NiftiHeader.SIZE_1 + 4).order(ByteOrder.LITTLE_ENDIAN);
        Size size = grid.size();
        h.putInt(0, NiftiHeader.SIZE_1);
        short[] dim = {
            3, (short) size.columns(), (short) size.rows(), (short) size.slices(), 1, 1, 1, 1
        };
        for (int i = 0; i < dim.length; i++) {
            h.putShort(40 + 2 * i, dim[i]);
        }
        h.putShort(70, type.code());
        h.putShort(72, (short) (8 * type.bytes()));
        Quaternion quaternion = Quaternion.of(grid.cosines());
        float[] pixdim = {
            (float) quaternion.handed(),
            (float) grid.spacing().x(),
            (float) grid.spacing().y(),
            (float) grid.spacing().z()
        };
        for (int i = 0; i < pixdim.length; i++) {
            h.putFloat(76 + 4 * i, pixdim[i]);
        }
        h.putFloat(108, NiftiHeader.SIZE_1 + 4);
        h.putFloat(112, 1);
        h.put(123, (byte) 2); // mm
        geometry(h, grid, quaternion);
        h.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
        return h;
    }

    private static void geometry(ByteBuffer h, Grid grid, Quaternion quaternion) {
        double[][] matrix = Affine.of(grid);
        h.putShort(252, (short) 1);
        h.putShort(254, (short) 1);
        h.putFloat(256, (float) quaternion.b());
        h.putFloat(260, (float) quaternion.c());
        h.putFloat(264, (float) quaternion.d());
        for (int row = 0; row < 3; row++) {
            h.putFloat(268 + 4 * row, (float) matrix[row][3]);
            for (int c = 0; c < 4; c++) {
                h.putFloat(280 + 16 * row + 4 * c, (float) matrix[row][c]);
            }
        }
    }
}
