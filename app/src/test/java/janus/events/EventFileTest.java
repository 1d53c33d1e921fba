package janus.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.ofEpochSecond(1_500_000_000L, 250_000_000));

    @TempDir private Path folder;

    /// The golden file is of TensorBoard 2.21.0's own protobuf classes and RecordWriter, see
    /// bench/golden/events.py.
    @Test
    void bytesAreThoseOfTensorBoardsOwnWriter() throws IOException {
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("loss/cycle_mr", 0.125);
        scalars.put("learning_rate", 0.0002);
        scalars.put("zero", 0.0);
        try (EventFile file = EventFile.open(folder, 21, CLOCK)) {
            file.scalars(30, scalars);
            file.image(3_000_000_000L, "samples", png(3, 2));
        }
        assertThat(folder.resolve("events.out.tfevents.1500000000.janus"))
                .hasBinaryContent(golden());
    }

    private static byte[] golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        EventFileTest.class.getResourceAsStream("golden.tfevents"))) {
            return in.readAllBytes();
        }
    }

    /// A PNG's signature and header; nobody looks further.
    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(29)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .array();
    }

    @Test
    void aTornLastRecordLeavesTheOthersReadable() throws IOException {
        try (EventFile file = EventFile.open(folder, 1, CLOCK)) {
            file.scalars(1, Map.of("a", 1.0));
            file.scalars(2, Map.of("a", 2.0));
        }
        Path path = folder.resolve("events.out.tfevents.1500000000.janus");
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, whole.length - 3));
        assertThat(EventRecords.readAll(folder))
                .filteredOn(event -> !event.scalars().isEmpty())
                .extracting(EventRecords.Event::step)
                .containsExactly(1L);
    }

    @Test
    void aResumedRunTakesBackWhatItWillRepeat() throws IOException {
        try (EventFile killed = EventFile.open(folder, 1, CLOCK)) {
            killed.scalars(10, Map.of("a", 1.0));
            killed.scalars(20, Map.of("a", 2.0));
        }
        try (EventFile resumed = EventFile.open(folder, 11, CLOCK)) { // in the same second
            resumed.scalars(20, Map.of("a", 3.0));
        }
        List<EventRecords.Event> events = EventRecords.readAll(folder);
        assertThat(events).filteredOn(event -> event.step() == 20).hasSize(1);
        assertThat(events.getLast().scalars()).containsEntry("a", 3f);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "events.out.tfevents.1500000000.janus",
                        "events.out.tfevents.1500000001.janus");
    }
}
