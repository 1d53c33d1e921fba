package janus.analysis;

import janus.analysis.Answer.Task;
import java.util.ArrayList;
import java.util.List;

/// What all chapters of the analysis share: the answers, the seed, and the list that every number
/// is noted in as it is put on the page.
final class Context {
    private final Answers all;
    private final Answers main;
    private final long seed;
    private final List<Finding> findings = new ArrayList<>();
    private int figures;

    Context(Answers all, long seed) {
        this.all = all;
        this.main = all.main();
        this.seed = seed;
    }

    /// Every answer, practice and repeats too.
    Answers all() {
        return all;
    }

    /// The answers that count.
    Answers main() {
        return main;
    }

    /// Of all bootstraps.
    long seed() {
        return seed;
    }

    /// Tasks of `kind`.
    List<Task> tasks(Kind kind) {
        return main.tasks().stream().filter(task -> task.kind() == kind).toList();
    }

    /// What a task is called.
    String label(Task task) {
        return all.label(task);
    }

    /// Notes `finding` and says it: `0.63 [0.51, 0.74]`.
    String say(Finding finding) {
        findings.add(finding);
        return Words.number(finding.estimate(), finding.ci());
    }

    /// A number that no other figure of its kind has.
    int nextFigure() {
        return ++figures;
    }

    /// All that was noted, in the order of the page.
    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
