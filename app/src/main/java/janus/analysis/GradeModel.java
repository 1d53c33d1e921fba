package janus.analysis;

import janus.analysis.Answer.Task;
import janus.mixed.Crossing;
import janus.mixed.Estimate;
import janus.mixed.Factor;
import janus.mixed.Fit;
import janus.mixed.MixedModel;
import janus.mixed.Outcome;
import java.util.List;
import java.util.Optional;

/// The grades of one question as a linear mixed model: means of conditions, and what readers,
/// subjects and images add to them.
///
/// @param task the question
/// @param conditions in the order of the page
/// @param outcome the fit, or why there is none
record GradeModel(Task task, List<String> conditions, Outcome outcome) {
    private static final Outcome ONE = new Outcome.TooLittle("there is one condition only");

    /// The model of `answers` to `task`.
    static GradeModel of(Task task, Answers answers) {
        List<String> conditions = answers.conditions();
        Factor condition =
                Factor.of("condition", answers.all().stream().map(Answer::condition).toList());
        Factor reader = Factor.of("reader", answers.all().stream().map(Answer::reader).toList());
        Factor subject =
                Factor.of(
                        "subject",
                        answers.all().stream().map(one -> one.shown().subject()).toList());
        if (conditions.size() < 2) {
            return new GradeModel(task, conditions, ONE);
        }
        for (Factor one : List.of(reader, subject)) {
            if (one.levels() > 1 && Crossing.isDecidedBy(condition, one)) {
                return new GradeModel(
                        task,
                        conditions,
                        new Outcome.TooLittle(
                                "each condition has a single %s, and not all the same, so that they can't be told apart"
                                        .formatted(one.name())));
            }
        }
        double[] grades = answers.all().stream().mapToDouble(Answer::number).toArray();
        Outcome outcome =
                MixedModel.fit(grades, condition, Crossing.of(condition, reader, subject));
        List<String> names = answers.all().stream().map(Answer::condition).distinct().toList();
        return new GradeModel(task, names, outcome);
    }

    /// The fit, where there is one.
    Optional<Fit> fit() {
        return switch (outcome) {
            case Fit fit -> Optional.of(fit);
            case Outcome.TooLittle _ -> Optional.empty();
        };
    }

    /// Why there is no fit; empty where there is one.
    String why() {
        return switch (outcome) {
            case Fit _ -> "";
            case Outcome.TooLittle little -> little.why();
        };
    }

    /// The mean of `condition` by the model.
    Optional<Estimate> mean(String condition) {
        return fit().map(fit -> fit.mean(conditions.indexOf(condition)));
    }

    /// Condition `first` minus `second`.
    Optional<Estimate> difference(String first, String second) {
        return fit().map(fit ->
                fit.difference(conditions.indexOf(first), conditions.indexOf(second)));
    }
}
