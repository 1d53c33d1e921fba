package janus.analysis;

import janus.analysis.Answer.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The answers of a study.
///
/// @param study its name
/// @param all in the order of the file
record Answers(String study, List<Answer> all) {
    /// Copies the answers.
    Answers {
        all = List.copyOf(all);
    }

    /// Those that count: first showings of items that were not for practice.
    Answers main() {
        return where(answer -> !answer.shown().training() && answer.shown().presentation() == 1);
    }

    /// Those to items that were shown to their reader again.
    Answers repeats() {
        return where(answer -> !answer.shown().training() && answer.shown().presentation() > 1);
    }

    /// Those to `task`.
    Answers to(Task task) {
        return where(answer -> answer.task().equals(task));
    }

    /// Those of `reader`.
    Answers by(String reader) {
        return where(answer -> answer.reader().equals(reader));
    }

    /// Those about images under `condition`.
    Answers under(String condition) {
        return where(answer -> answer.condition().equals(condition));
    }

    /// Those that `kept` holds of.
    Answers where(Predicate<Answer> kept) {
        return new Answers(study, all.stream().filter(kept).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    /// In the order of their names.
    List<String> readers() {
        return List.copyOf(sorted(all.stream().map(Answer::reader).toList()));
    }

    /// In the order of their names.
    List<String> subjects() {
        return List.copyOf(sorted(all.stream().map(answer -> answer.shown().subject()).toList()));
    }

    /// In the order of their first answers.
    List<String> items() {
        return all.stream().map(answer -> answer.shown().item()).distinct().toList();
    }

    /// Real first, then in the order of their names.
    List<String> conditions() {
        Set<String> names = sorted(all.stream().map(Answer::condition).toList());
        Set<String> ordered = new LinkedHashSet<>();
        if (names.contains(Answer.REAL)) {
            ordered.add(Answer.REAL);
        }
        ordered.addAll(names);
        return List.copyOf(ordered);
    }

    /// Those that are not real.
    List<String> models() {
        return conditions().stream().filter(name -> !name.equals(Answer.REAL)).toList();
    }

    /// In the order of their first answers.
    List<Task> tasks() {
        return all.stream().map(Answer::task).distinct().toList();
    }

    /// The question of `task`, with its arm where the study has several.
    String label(Task task) {
        boolean alone = all.stream().map(answer -> answer.task().arm()).distinct().count() < 2;
        return alone || task.arm().isEmpty()
                ? task.question()
                : "%s (%s)".formatted(task.question(), task.arm());
    }

    private static TreeSet<String> sorted(List<String> names) {
        return new TreeSet<>(names);
    }
}
