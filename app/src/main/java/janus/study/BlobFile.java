package janus.study;

import janus.work.Sha256;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Values of an image as a page gets them: int16, little-endian, columns fastest, nothing else.
final class BlobFile {
    private BlobFile() {}

    static void write(Path file, short[] values) throws IOException {
        WholeFile.write(file, out -> out.write(bytes(values)));
    }

    /// `values` as a page gets them.
    static byte[] bytes(short[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(values);
        return bytes.array();
    }

    /// The hash of an image's file, or of the hashes of a series' files in the order of their
    /// names.
    static String hash(Path image) throws IOException {
        if (!Files.isDirectory(image)) {
            return Sha256.of(image);
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> inside = Files.list(image)) {
            List<Path> files = inside.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                all.append(Sha256.of(file)).append('\n');
            }
        }
        return Sha256.of(all.toString());
    }
}
