package janus.checkpoint;

import janus.work.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The safetensors form: the header's length as 8 bytes, the header in JSON (each tensor's type,
/// shape and place), then the numbers, all little-endian. Written as float32.
public final class Safetensors {
    static final String METADATA = "__metadata__";
    private static final int ALIGNMENT = 8;
    private static final int CHUNK = 1 << 16;

    private Safetensors() {}

    /// Writes `checkpoint` to `file`, which appears whole or not at all.
    public static void write(Checkpoint checkpoint, Path file) throws IOException {
        byte[] header = header(checkpoint);
        WholeFile.write(
                file,
                out -> {
                    out.write(length(header.length));
                    out.write(header);
                    write(checkpoint.tensors().values(), out);
                });
    }

    /// One tensor after the other through the same memory: a save during a training leaves no
    /// garbage that would grow the heap.
    private static void write(Collection<NamedTensor> tensors, OutputStream out)
            throws IOException {
        long longest = tensors.stream().mapToLong(NamedTensor::count).max().orElse(0);
        float[] values = new float[Math.toIntExact(longest)];
        byte[] chunk = new byte[CHUNK * Float.BYTES];
        FloatBuffer floats = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (NamedTensor tensor : tensors) {
            tensor.copyTo(values);
            int all = Math.toIntExact(tensor.count());
            for (int start = 0; start < all; start += CHUNK) {
                int count = Math.min(CHUNK, all - start);
                floats.clear().put(values, start, count);
                out.write(chunk, 0, count * Float.BYTES);
            }
        }
    }

    /// What `file` says beside its tensors; those are not read, however large they are.
    ///
    /// @throws IOException when it is missing, damaged or of another kind
    public static Map<String, String> metadata(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            return SafetensorsHeader.read(
                            new Bytes(
                                    file,
                                    channel.map(
                                            FileChannel.MapMode.READ_ONLY,
                                            0,
                                            channel.size(),
                                            arena)))
                    .metadata();
        }
    }

    /// The checkpoint in `bytes`.
    static Checkpoint read(Bytes bytes) throws IOException {
        return SafetensorsHeader.read(bytes).checkpoint(bytes);
    }

    /// The header, padded with spaces so that the numbers are aligned.
    private static byte[] header(Checkpoint checkpoint) {
        Map<String, Object> header = new LinkedHashMap<>();
        if (!checkpoint.metadata().isEmpty()) {
            header.put(METADATA, checkpoint.metadata());
        }
        long start = 0;
        for (var entry : checkpoint.tensors().entrySet()) {
            NamedTensor tensor = entry.getValue();
            long end = start + tensor.count() * Float.BYTES;
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("dtype", ElementType.FLOAT32.safetensors());
            place.put("shape", tensor.shape());
            place.put("data_offsets", new long[] {start, end});
            header.put(entry.getKey(), place);
            start = end;
        }
        String json = JsonMapper.shared().writeValueAsString(header);
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        String padding = " ".repeat((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT);
        return (json + padding).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] length(long length) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();
    }
}
