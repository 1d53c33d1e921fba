package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Trials;
import janus.mixed.Estimate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Grades of simulated readers who are alike, compared where not everyone saw everything.
class GradeComparisonTest {
    private static final Answers ALL = study(6);

    private static Answers study(int readers) {
        SimulatedStudy study = new SimulatedStudy(4, 24, 1).model("close", 0.2).model("far", 1.5);
        for (int r = 0; r < readers; r++) {
            study.reader("r" + r, 1, 0);
        }
        return study.judged(0.4).known();
    }

    private static Context analysed(Predicate<Answer> kept) {
        Context context = new Context(ALL.where(kept), 1);
        page(context);
        return context;
    }

    private static String page(Context context) {
        return Chapters.page(new GradeChapter(context).sections());
    }

    /// Every reader sees a subject under one condition, another reader under another.
    private static boolean isOne(Answer answer) {
        int subject = Integer.parseInt(answer.shown().subject().substring(1));
        int reader = Integer.parseInt(answer.reader().substring(1));
        return List.of("real", "close", "far").indexOf(answer.condition())
                == (subject + reader) % 3;
    }

    @Test
    void whatIsUnpairedIsCompared() {
        Context context = analysed(GradeComparisonTest::isOne);
        Finding far = Chapters.find(context, "difference of grades", "close - far");
        assertThat(far.ci().low()).isPositive();
        assertThat(far.ci().low()).isLessThan(1.15); // 1.3 less what the ends of the scale take
        assertThat(far.ci().high()).isGreaterThan(1.15);
        assertThat(far.n()).isEqualTo(6 * 24 * 2 / 3);
        assertThat(far.p()).isLessThan(0.001);
        Finding near = Chapters.find(context, "difference of grades", "real - close");
        assertThat(near.ci().low()).isLessThan(0.2);
        assertThat(near.ci().high()).isGreaterThan(0.2);
    }

    /// Where one subject's real image is missing for all, and half of one reader's answers.
    @Test
    void answersMayBeMissing() {
        Context context =
                analysed(answer ->
                        !(answer.shown().subject().equals("s00")
                                        && answer.condition().equals("real"))
                                && !(answer.reader().equals("r1")
                                        && answer.shown().subject().compareTo("s12") < 0));
        Finding far = Chapters.find(context, "difference of grades", "real - far");
        assertThat(far.ci().low()).isPositive();
        assertThat(Chapters.find(context, "difference of grades by subject", "real - far").n())
                .isEqualTo(23);
        assertThat(far.n()).isEqualTo(2 * 6 * 24 - 6 - 2 * 12 + 1); // s00 of r1 is in both
    }

    @Test
    void theMeanByTheModelIsFreeOfWhoSawWhat() {
        Context context = analysed(answer -> !answer.condition().equals("far") || isOne(answer));
        Finding mean = Chapters.find(context, "mean grade by the model", "far");
        Finding whole = Chapters.find(analysed(_ -> true), "mean grade", "far");
        assertThat(mean.ci().low()).isLessThan(whole.estimate());
        assertThat(mean.ci().high()).isGreaterThan(whole.estimate());
    }

    @Test
    void oneReaderIsComparedAndOneAnswerIsNot() {
        Context one = analysed(answer -> answer.reader().equals("r0"));
        assertThat(Chapters.find(one, "difference of grades", "real - far").ci().low())
                .isPositive();
        Context few =
                new Context(
                        ALL.where(answer ->
                                answer.reader().equals("r0")
                                        && answer.shown().subject().equals("s03")),
                        1);
        assertThat(page(few)).contains("not compared by a model", "one answer only");
    }

    @Test
    void oneConditionHasNoSection() {
        Context one = new Context(ALL.under("far"), 1);
        assertThat(page(one)).doesNotContain("Grades compared");
    }

    @Test
    void conditionsWithReadersOfTheirOwnAreNotCompared() {
        List<String> conditions = List.of("real", "close", "far");
        Context own =
                new Context(
                        ALL.where(answer ->
                                answer.reader()
                                        .equals("r" + conditions.indexOf(answer.condition()))),
                        1);
        assertThat(page(own)).contains("each condition has a single reader, and not all the same");
    }

    @Test
    void sentencesSayWhatIsShown() {
        Context context = new Context(ALL, 1);
        assertThat(page(context))
                .contains("close above far")
                .contains("real above far")
                .contains("between subjects");
    }

    /// Whatever is missing, there are numbers that can be read or a sentence why there are none.
    @Test
    void anyPartOfAStudyIsCompared() {
        Trials.forAll(
                100,
                random -> {
                    int readers = 1 + random.nextInt(6);
                    int subjects = 1 + random.nextInt(24);
                    double there = random.nextDouble();
                    Answers some =
                            ALL.main()
                                    .to(new Context(ALL, 1).tasks(Kind.GRADE).getFirst())
                                    .where(answer ->
                                            random.nextDouble() < there
                                                    && number(answer.reader()) < readers
                                                    && number(answer.shown().subject()) < subjects);
                    if (some.isEmpty()) {
                        return;
                    }
                    GradeModel model = GradeModel.of(some.tasks().getFirst(), some);
                    assertThat(model.why().isEmpty()).isEqualTo(model.fit().isPresent());
                    for (String one : some.conditions()) {
                        for (String other : some.conditions()) {
                            if (!one.equals(other)) {
                                model.difference(one, other)
                                        .ifPresent(GradeComparisonTest::isReadable);
                            }
                        }
                    }
                });
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private static void isReadable(Estimate found) {
        assertThat(found.value()).isFinite();
        assertThat(found.error()).isPositive();
        if (found.ci().exists()) {
            assertThat(found.value()).isBetween(found.ci().low(), found.ci().high());
            assertThat(found.p()).isBetween(0.0, 1.0);
        }
    }
}
