package janus.events;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A reader of event files by their specification alone: TFRecord's frames with a CRC-32C computed
/// bit by bit, and the field numbers of `event.proto` and `summary.proto`.
public final class EventRecords {
    /// What one event says.
    ///
    /// @param restart whether older events from this step on are void
    /// @param scalars by tag
    /// @param pictures bytes of each, by tag
    public record Event(
            long step,
            boolean restart,
            Map<String, Float> scalars,
            Map<String, Integer> pictures) {}

    private EventRecords() {}

    /// The events of all files in `folder` in the order of their names, without those that a
    /// restart made void.
    public static List<Event> readAll(Path folder) throws IOException {
        List<Event> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (Event event : read(file)) {
                    if (event.restart) {
                        events.removeIf(old -> old.step >= event.step);
                    }
                    events.add(event);
                }
            }
        }
        return events;
    }

    /// The events of `file`; a record that is not all there ends them.
    static List<Event> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Event> events = new ArrayList<>();
        while (bytes.remaining() >= 12
                && bytes.remaining() >= 16 + bytes.getLong(bytes.position())) {
            byte[] length = take(bytes, 8);
            check(length, bytes.getInt());
            byte[] event =
                    take(
                            bytes,
                            (int) ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong());
            check(event, bytes.getInt());
            events.add(event(CodedInputStream.newInstance(event)));
        }
        return events;
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    private static void check(byte[] bytes, int masked) {
        int crc = ~0;
        for (byte one : bytes) {
            crc ^= one & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ ((crc & 1) == 0 ? 0 : 0x82f63b78); // Castagnoli, reflected
            }
        }
        crc = ~crc;
        int expected = (crc >>> 15 | crc << 17) + 0xa282ead8;
        if (masked != expected) {
            throw new AssertionError("checksum %08x, expected %08x".formatted(masked, expected));
        }
    }

    private static Event event(CodedInputStream in) throws IOException {
        long step = 0;
        boolean restart = false;
        Map<String, Float> scalars = new LinkedHashMap<>();
        Map<String, Integer> pictures = new LinkedHashMap<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 2 -> step = in.readInt64();
                case 5 -> summary(in.readBytes().newCodedInput(), scalars, pictures);
                case 7 -> restart = in.readBytes().byteAt(1) == 1;
                default -> in.skipField(tag);
            }
        }
        return new Event(step, restart, scalars, pictures);
    }

    private static void summary(
            CodedInputStream in, Map<String, Float> scalars, Map<String, Integer> pictures)
            throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            value(in.readBytes().newCodedInput(), scalars, pictures);
        }
    }

    private static void value(
            CodedInputStream in, Map<String, Float> scalars, Map<String, Integer> pictures)
            throws IOException {
        String name = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> name = in.readString();
                case 2 -> scalars.put(name, in.readFloat());
                case 4 -> pictures.put(name, encoded(in.readBytes().newCodedInput()));
                default -> throw new AssertionError("field " + tag + " of a value");
            }
        }
    }

    private static int encoded(CodedInputStream in) throws IOException {
        int length = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 4) {
                length = in.readBytes().size();
            } else {
                in.skipField(tag);
            }
        }
        return length;
    }
}
