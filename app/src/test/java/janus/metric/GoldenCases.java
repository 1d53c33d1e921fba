package janus.metric;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cases of made-up pictures or volumes with their golden values, as scripts in `bench/golden`
/// write them.
final class GoldenCases {
    private GoldenCases() {}

    /// A test a case of `resource`, named by its kind, the fields of its `size` and whether it is
    /// masked.
    static Stream<DynamicTest> of(String resource, Consumer<JsonNode> check, String... size)
            throws IOException {
        try (InputStream in = GoldenCases.class.getResourceAsStream(resource)) {
            JsonNode cases = JsonMapper.shared().readTree(Objects.requireNonNull(in));
            return cases
                    .valueStream()
                    .map(one -> DynamicTest.dynamicTest(name(one, size), () -> check.accept(one)))
                    .toList()
                    .stream();
        }
    }

    private static String name(JsonNode one, String... size) {
        String sides =
                String.join("x", Stream.of(size).map(side -> one.get(side).asString()).toList());
        return "%s %s masked: %s"
                .formatted(one.get("kind").asString(), sides, one.get("masked").asBoolean());
    }
}
