package janus.analysis;

import janus.compare.Scores;
import janus.compare.ScoresReader;
import janus.metric.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What metrics say about the images that readers saw, by evaluations of the models that made them.
///
/// @param key which file an image was made of
/// @param models evaluations by condition
record MetricScores(ImagesKey key, Map<String, Scores> models) {
    /// Copies the map.
    MetricScores {
        models = Map.copyOf(models);
    }

    /// The scores in `folders`, each `[CONDITION=]FOLDER`: without a condition the folder's name is
    /// one, or the study has one model only.
    ///
    /// @throws IOException when something can't be read, or fits no image that was shown
    /// @throws IllegalArgumentException when a folder belongs to no condition of the study
    static MetricScores read(Path images, List<String> folders, Answers answers)
            throws IOException {
        Map<String, Scores> models = new HashMap<>();
        for (String given : folders) {
            int equals = given.indexOf('=');
            Scores scores = ScoresReader.read(Path.of(given.substring(equals + 1)));
            String condition =
                    condition(
                            equals > 0 ? given.substring(0, equals) : scores.label(),
                            equals > 0,
                            answers.models());
            if (models.put(condition, scores) != null) {
                throw new IllegalArgumentException(
                        "--scores names two evaluations for %s - an image has one score - give one"
                                .formatted(condition));
            }
        }
        MetricScores read = new MetricScores(ImagesKey.read(images), models);
        read.check(images, answers);
        return read;
    }

    private static String condition(String name, boolean given, List<String> conditions) {
        if (conditions.contains(name)) {
            return name;
        }
        if (!given && conditions.size() == 1) {
            return conditions.getFirst();
        }
        throw new IllegalArgumentException(
                "--scores '%s' is no condition of the study - its scores belong to no image - give CONDITION=EVALUATION with one of %s"
                        .formatted(name, String.join(", ", conditions)));
    }

    private void check(Path images, Answers answers) throws IOException {
        for (Map.Entry<String, Scores> model : models.entrySet()) {
            boolean any = answers.under(model.getKey()).all().stream().anyMatch(this::isScored);
            if (!any) {
                throw new IOException(
                        "no image of %s that was shown has a score in %s - files of %s and pairs of the evaluation have other names - evaluate the images that were shown"
                                .formatted(model.getKey(), model.getValue().folder(), images));
            }
        }
    }

    /// Whether the image of `answer` has a row of scores.
    boolean isScored(Answer answer) {
        Scores scores = models.get(answer.condition());
        return scores != null
                && key.name(answer).filter(name -> scores.rows().containsKey(name)).isPresent();
    }

    /// The score of the image of `answer`; NaN where there is none.
    double of(Answer answer, Metric metric) {
        Scores scores = models.get(answer.condition());
        return scores == null
                ? Double.NaN
                : key.name(answer)
                        .filter(name -> scores.rows().containsKey(name))
                        .map(name -> scores.row(name).of(metric))
                        .orElse(Double.NaN);
    }

    /// The paper's metrics that every evaluation has.
    List<Metric> metrics() {
        return Metric.PAPER.stream()
                .filter(metric ->
                        models.values().stream().allMatch(one -> one.metrics().contains(metric)))
                .collect(Collectors.toList());
    }
}
