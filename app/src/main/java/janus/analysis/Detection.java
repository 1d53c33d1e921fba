package janus.analysis;

import janus.analysis.Answer.Task;
import janus.roc.Auc;
import janus.roc.Confusion;
import janus.roc.Covariances;
import janus.roc.ObuchowskiRockette;
import janus.roc.Rating;
import janus.roc.ReaderMean;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/// What readers detect in one task: synthetic images among real ones, or a pathology.
///
/// @param task of a kind whose truth is known
/// @param answers that count and have a truth
record Detection(Task task, Answers answers) {
    /// All conditions at once.
    static final String EVERY = "";

    /// The area of one condition, over readers and cases; for one reader, over cases.
    record Area(double value, Interval ci, int readers) {}

    /// Two conditions' areas, first minus second.
    record Pair(String first, String second, double value, Interval ci, double p) {}

    /// The task's answers in `main`.
    static Detection of(Task task, Answers main) {
        return new Detection(task, main.to(task).where(answer -> !answer.truth().isEmpty()));
    }

    /// The conditions that can be told from each other: of real and synthetic, the synthetic ones.
    List<String> conditions() {
        return task.kind() == Kind.TURING ? answers.models() : answers.conditions();
    }

    /// How `some` of the answers fell out.
    Confusion counts(Answers some) {
        int[] counts = new int[4];
        some.all().forEach(answer -> counts[outcome(answer)]++);
        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    /// 0 for a hit, 1 for a miss, 2 for a false alarm, 3 for a rejection.
    int outcome(Answer answer) {
        String yes = task.kind().positive();
        return (answer.truth().equals(yes) ? 0 : 2) + (answer.text().equals(yes) ? 0 : 1);
    }

    /// The scores of `reader` about images under `condition`; real images belong to every model.
    List<Rating> ratings(String reader, String condition) {
        List<Rating> ratings = new ArrayList<>();
        for (Answer answer : answers.by(reader).all()) {
            boolean counts =
                    condition.equals(EVERY)
                            || answer.condition().equals(condition)
                            || (task.kind() == Kind.TURING
                                    && answer.condition().equals(Answer.REAL));
            if (counts) {
                boolean positive = answer.truth().equals(task.kind().positive());
                ratings.add(new Rating(answer.shown().subject(), positive, answer.score()));
            }
        }
        return ratings;
    }

    /// Readers with both kinds of truth under each of `these`.
    List<String> complete(List<String> these) {
        return answers.readers().stream()
                .filter(reader ->
                        these.stream().allMatch(one -> !Double.isNaN(area(reader, one).value())))
                .toList();
    }

    /// The area of one reader.
    Auc area(String reader, String condition) {
        return Auc.of(ratings(reader, condition));
    }

    /// The readers' mean area under `condition`.
    Area area(String condition) {
        List<String> readers = complete(List.of(condition));
        if (readers.isEmpty()) {
            return new Area(Double.NaN, Interval.NONE, 0);
        }
        if (readers.size() == 1) {
            Auc auc = area(readers.getFirst(), condition);
            return new Area(auc.value(), auc.ci(), 1);
        }
        ReaderMean mean = study(List.of(condition), readers).mean(0);
        return new Area(mean.value(), within(mean.ci()), readers.size());
    }

    /// Areas end at 0 and 1.
    private static Interval within(Interval ci) {
        return ci.exists()
                ? new Interval(Math.clamp(ci.low(), 0, 1), Math.clamp(ci.high(), 0, 1))
                : ci;
    }

    private ObuchowskiRockette study(List<String> these, List<String> readers) {
        List<List<List<Rating>>> ratings = new ArrayList<>();
        for (String condition : these) {
            ratings.add(readers.stream().map(reader -> ratings(reader, condition)).toList());
        }
        return ObuchowskiRockette.of(ratings, Covariances.DELONG);
    }

    /// Every two conditions compared by the readers who judged all; none for fewer than two
    /// conditions, or where nobody judged all.
    List<Pair> pairs() {
        List<String> these = conditions();
        List<String> readers = complete(these);
        List<Pair> pairs = new ArrayList<>();
        if (these.size() < 2 || readers.isEmpty()) {
            return pairs;
        }
        List<ReaderMean> differences =
                readers.size() < 2 ? List.of() : study(these, readers).compare().differences();
        for (int i = 0; i < these.size(); i++) {
            for (int j = i + 1; j < these.size(); j++) {
                String first = these.get(i);
                String second = these.get(j);
                pairs.add(
                        readers.size() < 2
                                ? alone(readers.getFirst(), first, second)
                                : pair(first, second, differences.get(pairs.size())));
            }
        }
        return pairs;
    }

    private static Pair pair(String first, String second, ReaderMean mean) {
        return new Pair(first, second, mean.value(), mean.ci(), mean.p());
    }

    private Pair alone(String reader, String first, String second) {
        Auc.Difference one = Auc.difference(ratings(reader, first), ratings(reader, second));
        return new Pair(first, second, one.value(), one.ci(), one.p());
    }
}
