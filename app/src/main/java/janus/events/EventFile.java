package janus.events;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.zip.CRC32C;

/// A file of events that TensorBoard reads while it grows. Each event is one TFRecord (its length
/// and its bytes, each with a masked CRC-32C) and is handed to the system in one piece, so a killed
/// process leaves at most a torn last record, over which readers step. Neither the machine's name
/// nor any path stands in it.
public final class EventFile implements AutoCloseable {
    private static final int MASK = 0xa282ead8;
    private static final double NANOS = 1e9;

    private final Path path;
    private final OutputStream out;
    private final InstantSource clock;

    private EventFile(Path path, OutputStream out, InstantSource clock) {
        this.path = path;
        this.out = out;
        this.clock = clock;
    }

    /// Begins a new file in `folder`, which is made when missing. Files of one folder are one
    /// curve: TensorBoard forgets what older files say of `firstStep` and later.
    ///
    /// @throws IOException when it cannot be made or written to
    @MustBeClosed
    public static EventFile open(Path folder, long firstStep) throws IOException {
        return open(folder, firstStep, InstantSource.system());
    }

    @MustBeClosed
    static EventFile open(Path folder, long firstStep, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        EventFile file = create(folder, clock);
        try {
            file.add(EventMessage.version(file.now()));
            file.add(EventMessage.start(file.now(), firstStep));
            return file;
        } catch (IOException refused) {
            file.close();
            throw refused;
        }
    }

    /// TensorBoard reads files in the order of their names, which begin with seconds; where another
    /// file has that second, the next is taken.
    private static EventFile create(Path folder, InstantSource clock) throws IOException {
        long second = clock.instant().getEpochSecond();
        while (Files.exists(path(folder, second))) {
            second++;
        }
        Path path = path(folder, second);
        OutputStream out =
                Files.newOutputStream(
                        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new EventFile(path, out, clock);
    }

    private static Path path(Path folder, long second) {
        return folder.resolve("events.out.tfevents.%010d.janus".formatted(second));
    }

    /// Adds numbers by tag at `step`.
    ///
    /// @throws IOException when they cannot be written
    public void scalars(long step, Map<String, Double> values) throws IOException {
        add(EventMessage.scalars(now(), step, values));
    }

    /// Adds a picture at `step`; `png` is all of a PNG file.
    ///
    /// @throws IOException when it cannot be written
    public void image(long step, String tag, byte[] png) throws IOException {
        add(EventMessage.image(now(), step, tag, png));
    }

    private void add(byte[] event) throws IOException {
        ByteBuffer record =
                ByteBuffer.allocate(event.length + Long.BYTES + 2 * Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(event.length);
        record.putInt(masked(record.array(), Long.BYTES));
        record.put(event).putInt(masked(event, event.length));
        try {
            out.write(record.array());
        } catch (IOException refused) {
            throw new FileSystemException(path.toString(), null, refused.getMessage());
        }
    }

    /// CRC-32C of the first `count` bytes, masked as TFRecord does, for a checksum of data that
    /// holds checksums is weak.
    private static int masked(byte[] bytes, int count) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, count);
        return Integer.rotateRight((int) checksum.getValue(), 15) + MASK;
    }

    private double now() {
        Instant now = clock.instant();
        return now.getEpochSecond() + now.getNano() / NANOS;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
