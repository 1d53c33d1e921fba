package janus.checkpoint;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The header of a safetensors file, checked: every tensor has its own place in the file, and the
/// places fill it without a gap.
///
/// @param places by tensor name
/// @param metadata free text by key
/// @param start where the numbers begin in the file
record SafetensorsHeader(Map<String, Place> places, Map<String, String> metadata, long start) {
    /// The format's own limit.
    private static final long LONGEST = 100_000_000;

    private static final int LENGTH_BYTES = 8;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /// Where a tensor lies, in bytes behind the header.
    record Place(ElementType type, List<Long> shape, long start, long end) {}

    /// Whether `bytes` may be such a file: the header begins with a brace.
    static boolean accepts(Bytes bytes) throws IOException {
        return bytes.size() > LENGTH_BYTES && bytes.part(LENGTH_BYTES, 1).u8() == '{';
    }

    static SafetensorsHeader read(Bytes bytes) throws IOException {
        long length = bytes.i64();
        if (length < 0 || length > Math.min(LONGEST, bytes.size() - LENGTH_BYTES)) {
            throw bytes.broken("a header of %s bytes".formatted(Long.toUnsignedString(length)));
        }
        JsonNode json = json(bytes.text(length), bytes);
        Map<String, Place> places = new LinkedHashMap<>();
        for (var entry : json.properties()) {
            if (!entry.getKey().equals(Safetensors.METADATA)) {
                places.put(entry.getKey(), place(entry.getKey(), entry.getValue(), bytes));
            }
        }
        checkFilled(places, bytes);
        return new SafetensorsHeader(
                places, metadata(json.path(Safetensors.METADATA), bytes), bytes.position());
    }

    /// The weights themselves.
    Checkpoint checkpoint(Bytes bytes) throws IOException {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        for (var entry : places.entrySet()) {
            if (!CheckpointFile.isStatistic(entry.getKey())) {
                tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), bytes));
            }
        }
        return new Checkpoint(tensors, metadata);
    }

    private NamedTensor tensor(String name, Place place, Bytes bytes) throws IOException {
        if (!place.type.isFloating()) {
            throw new IOException(
                    "tensor %s in %s holds %s numbers - weights are floating-point numbers - leave it out"
                            .formatted(Printable.of(name), bytes.file(), place.type));
        }
        long[] shape = place.shape.stream().mapToLong(Long::longValue).toArray();
        float[] values = new float[(int) ((place.end - place.start) / place.type.bytes())];
        Bytes part = bytes.part(start + place.start, place.end - place.start);
        MemorySegment segment = part.take(part.size());
        place.type.read(new ElementType.Source(segment, ByteOrder.LITTLE_ENDIAN), 0, values);
        return NamedTensor.of(shape, values);
    }

    private static JsonNode json(String text, Bytes bytes) throws IOException {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException damaged) {
            throw bytes.broken(
                    "a header that is no JSON (%s)"
                            .formatted(Printable.of(damaged.getOriginalMessage())));
        }
        throw bytes.broken("a header that is no JSON object");
    }

    private static Place place(String name, JsonNode node, Bytes bytes) throws IOException {
        var type = ElementType.ofSafetensors(node.path("dtype").asString(""));
        if (type.isEmpty()) {
            throw bytes.broken("a number type unknown here for tensor " + Printable.of(name));
        }
        List<Long> shape = longs(node.path("shape"), name, bytes);
        List<Long> offsets = longs(node.path("data_offsets"), name, bytes);
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
            throw bytes.broken("no place for tensor " + Printable.of(name));
        }
        Place place = new Place(type.get(), shape, offsets.get(0), offsets.get(1));
        if (!fits(place)) {
            throw bytes.broken(
                    "%d bytes for tensor %s of shape %s"
                            .formatted(place.end - place.start, Printable.of(name), shape));
        }
        return place;
    }

    private static boolean fits(Place place) {
        try {
            long size = place.type.bytes();
            for (long side : place.shape) {
                size = Math.multiplyExact(size, side);
            }
            return size == place.end - place.start;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    private static List<Long> longs(JsonNode node, String name, Bytes bytes) throws IOException {
        List<Long> longs = new ArrayList<>();
        for (JsonNode item : node) {
            if (!item.isIntegralNumber()
                    || !item.canConvertToLong()
                    || item.asLong() < 0
                    || longs.size() == StoredTensor.MOST_SIDES) {
                throw bytes.broken("an impossible number for tensor " + Printable.of(name));
            }
            longs.add(item.asLong());
        }
        return longs;
    }

    private static void checkFilled(Map<String, Place> places, Bytes bytes) throws IOException {
        long end = 0;
        List<Place> sorted =
                places.values().stream()
                        .sorted(
                                Comparator.comparingLong(Place::start)
                                        .thenComparingLong(Place::end))
                        .toList();
        for (Place place : sorted) {
            if (place.start != end) {
                throw bytes.broken("tensors that overlap or leave gaps");
            }
            end = place.end;
        }
        long there = bytes.size() - bytes.position();
        if (end != there) {
            throw bytes.broken("%d bytes of numbers where %d should be".formatted(there, end));
        }
    }

    private static Map<String, String> metadata(JsonNode node, Bytes bytes) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            if (!entry.getValue().isString()) {
                throw bytes.broken("metadata that is not text");
            }
            metadata.put(entry.getKey(), entry.getValue().asString());
        }
        return metadata;
    }
}
