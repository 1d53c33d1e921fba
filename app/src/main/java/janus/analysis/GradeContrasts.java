package janus.analysis;

import janus.analysis.Answer.Task;
import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.statistics.BcaBootstrap;
import janus.statistics.Holm;
import janus.statistics.RankBiserial;
import janus.statistics.SubjectMeans;
import janus.statistics.Wilcoxon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Every two conditions' grades over the subjects that have both.
final class GradeContrasts {
    private final Context context;
    private final List<Finding> found = new ArrayList<>();
    private final List<Double> effects = new ArrayList<>();

    GradeContrasts(Context context) {
        this.context = context;
    }

    List<Row> rows() {
        for (Task task : context.tasks(Kind.GRADE)) {
            List<String> conditions = context.main().to(task).conditions();
            for (int i = 0; i < conditions.size(); i++) {
                for (int j = i + 1; j < conditions.size(); j++) {
                    compare(task, conditions.get(i), conditions.get(j));
                }
            }
        }
        double[] corrected = Holm.corrected(found.stream().mapToDouble(Finding::p).toArray());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            Finding one = found.get(i);
            String note =
                    "Wilcoxon by subject; p by Holm %s".formatted(Wording.number(corrected[i]));
            rows.add(
                    Words.row(
                            one.question(),
                            one.condition(),
                            Integer.toString(one.n()),
                            context.say(one.noting(note)),
                            Wording.number(one.p()),
                            Wording.number(corrected[i]),
                            Wording.fixed(effects.get(i), 2)));
        }
        return rows;
    }

    private void compare(Task task, String first, String second) {
        Map<String, Double> one = means(task, first);
        Map<String, Double> other = means(task, second);
        double[] differences =
                one.keySet().stream()
                        .filter(other::containsKey)
                        .mapToDouble(subject ->
                                one.getOrDefault(subject, 0.0) - other.getOrDefault(subject, 0.0))
                        .toArray();
        Wilcoxon test = Wilcoxon.of(differences);
        double mean = Arrays.stream(differences).average().orElse(Double.NaN);
        found.add(
                Finding.of("difference of grades by subject", context.label(task))
                        .under(first + " - " + second)
                        .is(
                                mean,
                                BcaBootstrap.seeded(context.seed()).ofMean(differences),
                                differences.length)
                        .tested(test.p()));
        effects.add(RankBiserial.of(test.ranks()));
    }

    private Map<String, Double> means(Task task, String condition) {
        List<Answer> answers = context.main().to(task).under(condition).all();
        return SubjectMeans.of(
                        answers.stream().map(answer -> answer.shown().subject()).toList(),
                        answers.stream().mapToDouble(Answer::number).toArray())
                .means();
    }
}
