package janus.analysis;

import janus.agreement.MarkMatching;
import janus.compare.Wording;
import janus.evaluate.MadeBy;
import janus.evaluate.ReportPage;
import janus.evaluate.ReportPage.Fact;
import janus.evaluate.ReportPage.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The analysis of a reader study: its page, and the numbers on it.
///
/// @param page for people
/// @param findings every number of the page, in its order
public record Analysis(ReportPage page, List<Finding> findings) {
    private static final String METHOD =
            "Each answer counts once: first showings of items that were not for practice. docs/reader-statistics.md says how every number is computed, what it assumes and where programs disagree.";

    /// What is analysed.
    ///
    /// @param answers tables that a study exported
    /// @param images the study's key, for `scores`
    /// @param scores evaluations of the models, each `[CONDITION=]FOLDER`
    /// @param seed of the bootstraps
    /// @param marks what readers marked, where the study asked for it
    public record Request(
            List<Path> answers,
            Optional<Path> images,
            List<String> scores,
            long seed,
            Optional<Marked> marks) {
        /// Scores need the key.
        public Request {
            answers = List.copyOf(answers);
            scores = List.copyOf(scores);
            if (images.isEmpty() == !scores.isEmpty()) {
                throw new IllegalArgumentException(
                        "--scores and --images belong together - the key says which score is of which image - give both or neither");
            }
        }

        /// Without marks.
        public Request(List<Path> answers, Optional<Path> images, List<String> scores, long seed) {
            this(answers, images, scores, seed, Optional.empty());
        }

        /// This with marks.
        public Request with(Marked marked) {
            return new Request(answers, images, scores, seed, Optional.of(marked));
        }
    }

    /// The marks of a study.
    ///
    /// @param file the table that a study exported
    /// @param matching which marks of two readers mean the same place
    public record Marked(Path file, MarkMatching matching) {}

    /// Copies the findings.
    public Analysis {
        findings = List.copyOf(findings);
    }

    /// The analysis of what `request` names.
    ///
    /// @throws IOException when a file can't be read or holds what can't be right
    /// @throws IllegalArgumentException when scores belong to no condition of the study
    public static Analysis of(Request request, MadeBy made) throws IOException {
        Answers answers = AnswersReader.read(request.answers());
        Context context = new Context(answers, request.seed());
        if (context.main().isEmpty()) {
            throw new IOException(
                    "%s has answers to practice items and repeats only - there is nothing to count - export again when readers have gone on"
                            .formatted(request.answers().getFirst()));
        }
        List<Section> sections = new ArrayList<>(chapters(context));
        if (request.marks().isPresent()) {
            sections.addAll(marks(context, request.marks().get()));
        }
        if (request.images().isPresent()) {
            MetricScores scores =
                    MetricScores.read(request.images().get(), request.scores(), answers);
            sections.addAll(new TrackingChapter(context, scores).sections());
        }
        sections.add(Section.ofFacts("To repeat this", METHOD, repeat(request, made)));
        return new Analysis(
                new ReportPage("Reader study", lead(context), facts(context), sections),
                context.findings());
    }

    private static List<Section> chapters(Context context) {
        List<Section> sections = new ArrayList<>(new OverviewChapter(context).sections());
        sections.addAll(new DetectionChapter(context, Kind.TURING).sections());
        sections.addAll(new WhichRealChapter(context).sections());
        sections.addAll(new DetectionChapter(context, Kind.PATHOLOGY).sections());
        sections.addAll(new GradeChapter(context).sections());
        sections.addAll(new PreferenceChapter(context).sections());
        sections.addAll(new AgreementChapter(context).sections());
        sections.addAll(new TimeChapter(context).sections());
        return sections;
    }

    private static List<Section> marks(Context context, Marked marked) throws IOException {
        List<Mark> all = MarksReader.read(marked.file(), context.all().study());
        Marks marks = new Marks(all, context.main());
        return new MarksChapter(context, marks, marked.matching()).sections();
    }

    private static String lead(Context context) {
        return "%s gave %s about %s of %s. Research only, not for diagnosis."
                .formatted(
                        Wording.count(context.main().readers().size(), "reader"),
                        Wording.count(context.main().size(), "answer"),
                        Wording.count(context.main().items().size(), "item"),
                        Wording.count(context.main().subjects().size(), "subject"));
    }

    private static List<Fact> facts(Context context) {
        return List.of(
                new Fact("Study", context.all().study()),
                new Fact("Readers", String.join(", ", context.main().readers())),
                new Fact("Conditions", String.join(", ", context.main().conditions())));
    }

    private static List<Fact> repeat(Request request, MadeBy made) {
        return List.of(
                new Fact("Command", made.command()),
                new Fact("Janus", made.version()),
                new Fact("Bootstraps", "seed %d".formatted(request.seed())));
    }
}
