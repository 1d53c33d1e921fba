package janus.sweep;

import janus.dataset.Split;
import janus.metric.Metric;
import janus.train.FineTuning;
import janus.work.FolderLock;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The use case: all source models and controls with all seeds, examined on the validation split,
/// chosen between, examined once on the test split, and told as pages and tables. What was done
/// before is not done again.
public final class Sweep {
    private static final long SEED = 1; // of the bootstrap

    private final Progress progress;
    private final Function<Throwable, String> words;

    /// A sweep that reports to `progress`.
    ///
    /// @param words makes one sentence of what was thrown
    public Sweep(Progress progress, Function<Throwable, String> words) {
        this.progress = progress;
        this.words = words;
    }

    /// What came of it.
    ///
    /// @param page `sweep.html`
    /// @param state a sentence on the test split
    /// @param findings sentences on closeness and gain
    /// @param failures what could not be done
    public record Outcome(Path page, String state, List<String> findings, List<Failure> failures) {}

    /// Begins the sweep of `request`, or goes on with it.
    ///
    /// @throws IOException when nothing can be chosen by, no model can be read, the folder holds
    ///   something else or a sweep of another recipe, or the process is asked to end
    public Outcome run(Request request) throws IOException, InterruptedException {
        Exam.require(request.dataset());
        FineTuning.notes(request.dataset(), request.training().recipes().getFirst());
        try (FolderLock _ = FolderLock.of(request.out())) {
            Starts starts = Starts.of(request, words);
            SweepFile.claim(request);
            return new Course(request, starts).run();
        }
    }

    /// One way through a sweep.
    private final class Course {
        private final Request request;
        private final Starts starts;
        private final List<Failure> failures = new ArrayList<>();

        Course(Request request, Starts starts) {
            this.request = request;
            this.starts = starts;
            failures.addAll(starts.failures());
        }

        Outcome run() throws IOException, InterruptedException {
            Trainings trainings = new Trainings(request, starts, words);
            Optional<Choices> choices = made();
            boolean open = choices.isPresent();
            Trainings.Outcome trained = open ? trainings.found() : trainings.train(progress);
            failures.addAll(trained.failures());
            Exam exam = lay(Split.VAL);
            List<Mark> marks = examine(exam, trained.trained(), Rates.ALL);
            Rates rates = open ? choices.get().rates() : Rates.of(marks, metric());
            SplitResult val = result(exam, marks.stream().filter(rates::keeps).toList());
            Optional<SplitResult> test = Optional.empty();
            TestSplit gate = open ? TestSplit.OPEN : TestSplit.of(request, failures);
            if (gate == TestSplit.OPEN) {
                choices = open ? choices : Optional.of(choose(val, rates));
                Exam last = lay(Split.TEST);
                test = Optional.of(result(last, examine(last, trained.trained(), rates)));
            }
            Report report =
                    report(
                            trainings.planned().size(),
                            val,
                            new Opened(test, choices, rates, gate.sentence(request)));
            return new Outcome(
                    report.write(),
                    report.state(),
                    report.similarities().stream().map(Similarity::sentence).toList(),
                    report.failures());
        }

        private Optional<Choices> made() throws IOException {
            return Choices.isMade(request.out())
                    ? Optional.of(Choices.read(request.out()))
                    : Optional.empty();
        }

        private Metric metric() {
            return request.judging().metric();
        }

        private record Opened(
                Optional<SplitResult> test, Optional<Choices> choices, Rates rates, String state) {}

        private Report report(int runs, SplitResult val, Opened opened) throws IOException {
            Ranking ranking = opened.test().orElse(val).ranking();
            List<Distances.Distance> distances =
                    new Distances(
                                    request.out(),
                                    new Closeness(
                                            request.dataset(),
                                            request.training().recipes().getFirst(),
                                            request.device()))
                            .measure(starts, request.judging().directions(), progress);
            List<Similarity> similarities =
                    request.judging().directions().stream()
                            .map(it -> Similarity.of(it, distances, ranking, SEED))
                            .toList();
            return new Report(
                    request,
                    runs,
                    val,
                    opened.test(),
                    opened.choices(),
                    opened.rates(),
                    similarities,
                    distances,
                    List.copyOf(failures),
                    opened.state());
        }

        private Exam lay(Split split) throws IOException {
            return Exam.lay(request.dataset(), split, request.out().resolve(split.code()));
        }

        private List<Mark> examine(Exam exam, List<PlannedRun> runs, Rates rates)
                throws IOException {
            Examiner.Outcome outcome =
                    new Examiner(request, exam, words).examine(runs, rates, progress);
            failures.addAll(outcome.failures());
            if (outcome.marks().isEmpty()) {
                throw new IOException(
                        "nothing could be examined on the %s split - there is nothing to compare - the first: %s"
                                .formatted(
                                        exam.split().code(), outcome.failures().getFirst().why()));
            }
            return outcome.marks();
        }

        private SplitResult result(Exam exam, List<Mark> marks) throws IOException {
            return SplitResult.of(request, exam, marks, starts.scratch());
        }

        /// The choice is on the disk before the test split is looked at, and stays.
        private Choices choose(SplitResult val, Rates rates) throws IOException {
            Set<String> models =
                    request.lineup().models().stream()
                            .map(Contestant::name)
                            .collect(Collectors.toSet());
            Choices choices = Choices.of(val.ranking(), models, rates);
            choices.write(request.out());
            return choices;
        }
    }
}
