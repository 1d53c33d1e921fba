package janus.sweep;

import janus.metric.Metric;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `choice.json`: which source model and seed the validation split chose, written before the test
/// split is opened.
///
/// @param created ISO 8601 instant
/// @param metric column of the metric that decided
/// @param best one a direction that has a model with a score
/// @param rates learning rates of all rows
record Choices(String created, String metric, List<Choice> best, Rates rates) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Sweeps that were chosen in before there was a choice of rates say nothing of them.
    Choices {
        rates = Objects.requireNonNullElse(rates, Rates.ALL);
    }

    /// The chosen model of a direction.
    ///
    /// @param direction code, such as `mr2ct`
    /// @param row of the model whose mean over seeds is best
    /// @param attempt the best of its seeds, such as `seed-1`
    /// @param score of the model on the validation split: mean over seeds
    record Choice(String direction, String row, String attempt, double score) {}

    /// What `ranking`, of the validation split, chooses among the rows `models`, with `rates`
    /// chosen before.
    static Choices of(Ranking ranking, Set<String> models, Rates rates) {
        Metric metric = ranking.metric();
        List<Choice> best = new ArrayList<>();
        for (String direction :
                ranking.standings().stream().map(it -> it.direction().code()).distinct().toList()) {
            ranking.standings().stream()
                    .filter(it -> it.direction().code().equals(direction))
                    .filter(it -> models.contains(it.row()))
                    .max(Comparator.comparingDouble(it -> it.merit(metric)))
                    .ifPresent(it -> best.add(choice(it, metric)));
        }
        return new Choices(Instant.now().toString(), metric.column(), best, rates);
    }

    private static Choice choice(Standing standing, Metric metric) {
        Standing.Attempt attempt =
                standing.attempts().stream()
                        .max(Comparator.comparingDouble(it -> metric.better().merit(it.score())))
                        .orElseThrow();
        return new Choice(
                standing.direction().code(),
                standing.row(),
                attempt.attempt(),
                standing.summary().mean());
    }

    private static Path file(Path out) {
        return out.resolve("choice.json");
    }

    /// Whether the sweep in `out` has chosen, so that its test split is open.
    static boolean isMade(Path out) {
        return Files.exists(file(out));
    }

    /// The choice that was made in `out`.
    ///
    /// @throws IOException when it can't be read
    static Choices read(Path out) throws IOException {
        try {
            return JSON.readValue(Files.readString(file(out)), Choices.class);
        } catch (JacksonException damaged) {
            throw new IOException(
                    "%s is damaged (%s) - what was chosen before the test is unknown - sweep again into another --out"
                            .formatted(file(out), damaged.getOriginalMessage()),
                    damaged);
        }
    }

    /// Writes this for the sweep in `out`.
    void write(Path out) throws IOException {
        WholeFile.write(
                file(out), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }
}
