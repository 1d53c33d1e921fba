package janus.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Writes folders as `janus evaluate` does, with the numbers a test wants.
public final class WrittenEvaluations {
    public static final String SUMMARY =
            """
            {"unit": "HU", "range": {"low": -1024.0, "high": 3000.0}, "mask": "none"}
            """;

    private final Path place;

    public WrittenEvaluations(Path place) {
        this.place = place;
    }

    /// The folder `name` with `rows` below `head`.
    public Path write(String name, String head, List<String> rows) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        Files.writeString(folder.resolve("summary.json"), SUMMARY);
        Files.writeString(
                folder.resolve("evaluation.csv"), head + "\n" + String.join("\n", rows) + "\n");
        return folder;
    }

    /// One pair a subject, named s0, s1, ..., with one score of `metric` each.
    public Path scores(String name, String metric, double... scores) throws IOException {
        List<String> rows =
                IntStream.range(0, scores.length)
                        .mapToObj(i -> "s%d-0,%s,s%d".formatted(i, scores[i], i))
                        .toList();
        return write(name, "name," + metric + ",subject", rows);
    }
}
