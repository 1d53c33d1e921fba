package janus.nifti;

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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// Reads and writes NIfTI files: `.nii` and `.nii.gz`.
public final class NiftiFile {
    private static final int BUFFER = 1 << 16;
    private static final long MOST_DEFLATION = 1032; // the densest that deflate can pack
    private static final int FASTEST = 1; // as nibabel: a third of the time for a tenth more bytes

    private NiftiFile() {}

    /// The volume in `path`: NIfTI-1 or -2 in either byte order, gzipped or not, with the values
    /// that `scl_slope` and `scl_inter` give them. Whole numbers beyond 2^24 and doubles are
    /// rounded to float. The position is the sform's, else the qform's, else that of the voxel
    /// sizes alone.
    ///
    /// @throws IOException when the file is missing, damaged, shorter than its header says, or
    ///   holds something else than one 3-D volume of plain numbers on a straight grid
    public static Volume read(Path path) throws IOException {
        return with(path, Voxels::read);
    }

    private interface Use<T> {
        T of(InputStream voxels, Header header) throws IOException;
    }

    private static <T> T with(Path path, Use<T> use) throws IOException {
        try (InputStream in = open(path)) {
            Header header = header(in);
            requireEnough(path, header);
            return use.of(in, header);
        } catch (IllegalArgumentException unusable) {
            throw new IOException("%s: %s".formatted(path, unusable.getMessage()), unusable);
        } catch (EOFException | ZipException damaged) {
            throw new IOException(
                    "%s: file breaks off or is damaged (%s) - voxels are missing or wrong - copy or convert it again"
                            .formatted(path, damaged.getMessage()),
                    damaged);
        }
    }

    /// What the header of `path` says about storage and position, for a person.
    ///
    /// @throws IOException as [#read(Path)], but for damage behind the header
    public static Description describe(Path path) throws IOException {
        return with(path, (_, header) -> Description.of(header));
    }

    /// Writes `volume` as little-endian NIfTI-1, gzipped when the name ends in `.gz`, with the same
    /// position in qform and sform. INT16 rounds and clips to -32768..32767.
    ///
    /// @throws IOException when the file cannot be written; what was there is then untouched
    /// @throws IllegalArgumentException when the volume does not fit the format
    public static void write(Volume volume, Path path, VoxelType type) throws IOException {
        WholeFile.write(path, content(volume, path, type));
    }

    /// What [#write(Volume, Path, VoxelType)] fills `path` with, for writing it with other files.
    ///
    /// @throws IllegalArgumentException when the volume does not fit the format
    public static WholeFile.Content content(Volume volume, Path path, VoxelType type) {
        if (type == VoxelType.INT16) {
            Voxels.requireNumbers(volume);
        }
        byte[] header = HeaderBytes.of(volume.grid(), type);
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return out -> {
                out.write(header);
                Voxels.write(volume, type, out);
            };
        }
        return out -> {
            try (OutputStream gzip = new FastGzip(out)) {
                gzip.write(header);
                Voxels.write(volume, type, gzip);
            }
        };
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(FASTEST);
        }

        @Override
        public void close() throws IOException { // and leave the file open: WholeFile goes on
            finish();
            def.end();
        }
    }

    private static InputStream open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(
                    "%s is a folder - a NIfTI volume is one file - name the file".formatted(path));
        }
        InputStream in;
        try {
            in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "%s does not exist - there is nothing to read - check the name".formatted(path),
                    missing);
        }
        try {
            in.mark(2);
            boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return zipped ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    private static Header header(InputStream in) throws IOException {
        byte[] start = in.readNBytes(4);
        if (start.length < 4) {
            throw new EOFException("%d bytes in all".formatted(start.length));
        }
        ByteBuffer first = ByteBuffer.wrap(start);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (Layout layout : Layout.values()) {
                if (first.order(order).getInt(0) == layout.bytes()) {
                    return Header.of(layout, rest(in, start, layout.bytes()).order(order));
                }
            }
        }
        throw new IllegalArgumentException(
                "first bytes are not a NIfTI header's length of 348 or 540 - this is another kind of file - give a .nii or .nii.gz");
    }

    private static ByteBuffer rest(InputStream in, byte[] start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).put(start);
        int read = in.readNBytes(bytes.array(), start.length, length - start.length);
        if (read < length - start.length) {
            throw new EOFException("header of %d bytes is cut".formatted(length));
        }
        return bytes;
    }

    /// A header may claim anything: nothing is allocated that the file cannot hold.
    private static void requireEnough(Path path, Header header) throws IOException {
        long length = Files.size(path);
        boolean zipped = isZipped(path);
        if (header.fileBytes() > (zipped ? (length + 1) * MOST_DEFLATION : length)) {
            throw new IllegalArgumentException(
                    "header claims %s voxels or %d bytes and the file has %d%s - voxels are missing - copy or convert it again"
                            .formatted(
                                    sides(header.size()),
                                    header.fileBytes(),
                                    length,
                                    zipped ? " compressed" : ""));
        }
        long memory = 4L * header.size().voxels();
        if (memory > Runtime.getRuntime().maxMemory()) {
            throw new IllegalArgumentException(
                    "header claims %s voxels - they need %d MB of memory - give Java more with -Xmx"
                            .formatted(sides(header.size()), memory >> 20));
        }
    }

    private static String sides(Size size) {
        return "%dx%dx%d".formatted(size.columns(), size.rows(), size.slices());
    }

    private static boolean isZipped(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 0x1f;
        }
    }
}
