package janus.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.statistics.PairedT;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MixedModelTest {
    /// An answer: its condition, reader and subject.
    private record Seen(int condition, int reader, int subject, double y) {}

    private static Outcome fit(List<Seen> all) {
        return MixedModel.fit(
                all.stream().mapToDouble(Seen::y).toArray(), condition(all), effects(all));
    }

    private static Factor condition(List<Seen> all) {
        return Factor.of("condition", all.stream().map(Seen::condition).toList());
    }

    private static List<Factor> effects(List<Seen> all) {
        return Crossing.of(
                condition(all),
                Factor.of("reader", all.stream().map(Seen::reader).toList()),
                Factor.of("subject", all.stream().map(Seen::subject).toList()));
    }

    private static List<String> names(List<Seen> all) {
        return effects(all).stream().map(Factor::name).toList();
    }

    private static List<Seen> study(RandomGenerator random, int conditions, int readers) {
        List<Seen> all = new ArrayList<>();
        for (int s = 0; s < 12; s++) {
            double easy = random.nextGaussian();
            for (int r = 0; r < readers; r++) {
                for (int c = 0; c < conditions; c++) {
                    all.add(new Seen(c, r, s, c + easy + 0.3 * r + random.nextGaussian()));
                }
            }
        }
        return all;
    }

    /// One reader, two conditions: a paired t-test, as long as subjects vary.
    @Test
    void oneReaderIsThePairedT() {
        Trials.forAll(
                20,
                random -> {
                    List<Seen> all = study(random, 2, 1);
                    double[] differences = new double[12];
                    all.forEach(one ->
                            differences[one.subject()] +=
                                    one.condition() == 0 ? one.y() : -one.y());
                    Fit fit = (Fit) fit(all);
                    if (fit.effects().getFirst().variance() > 0) {
                        Estimate found = fit.difference(0, 1);
                        assertThat(found.degrees()).isCloseTo(11, within(0.01));
                        assertThat(found.p()).isCloseTo(PairedT.of(differences).p(), within(1e-4));
                    }
                });
    }

    /// One effect, balanced: (mean square between - within) / answers a level, or 0.
    @Test
    void balancedVariancesAreThoseOfTheAnalysisOfVariance() {
        Trials.forAll(
                20,
                random -> {
                    double[] y = new double[30];
                    List<Integer> group = new ArrayList<>();
                    double[] means = new double[6];
                    double effect = 0;
                    for (int i = 0; i < y.length; i++) {
                        effect = i % 5 == 0 ? random.nextGaussian() : effect;
                        y[i] = effect + random.nextGaussian();
                        group.add(i / 5);
                        means[i / 5] += y[i] / 5;
                    }
                    double within = 0;
                    double between = 0;
                    double all = java.util.Arrays.stream(means).average().orElseThrow();
                    for (int i = 0; i < y.length; i++) {
                        within += Math.pow(y[i] - means[i / 5], 2) / 24;
                        between += Math.pow(means[i / 5] - all, 2) / 5;
                    }
                    Factor one = Factor.of("all", Collections.nCopies(30, "all"));
                    Fit fit = (Fit) MixedModel.fit(y, one, List.of(Factor.of("group", group)));
                    assertThat(fit.effects().getFirst().variance())
                            .isCloseTo(Math.max(0, between - within) / 5, within(1e-4));
                });
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        Trials.forAll(
                5,
                random -> {
                    List<Seen> all = study(random, 2, 3);
                    List<Seen> turned = new ArrayList<>(all);
                    Collections.shuffle(turned, new Random(random.nextLong()));
                    Fit fit = (Fit) fit(turned);
                    boolean same = turned.getFirst().condition() == 0;
                    Estimate found = same ? fit.difference(0, 1) : fit.difference(1, 0);
                    Estimate expected = ((Fit) fit(all)).difference(0, 1);
                    assertThat(found.value()).isCloseTo(expected.value(), within(1e-4));
                    assertThat(found.p()).isCloseTo(expected.p(), within(1e-3));
                });
    }

    /// A singular fit is the fit without what has no variance.
    @Test
    void anEffectWithoutVarianceIsAsIfItWereNotThere() {
        int singular = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Seen> all = study(new Random(seed), 2, 4); // images and taste don't vary
            Fit fit = (Fit) fit(all);
            List<Factor> left = new ArrayList<>(effects(all));
            for (int t = left.size() - 1; t >= 0; t--) {
                if (fit.effects().get(t).variance() == 0) {
                    left.remove(t);
                }
            }
            singular += left.size() < fit.effects().size() ? 1 : 0;
            double[] y = all.stream().mapToDouble(Seen::y).toArray();
            Estimate without = ((Fit) MixedModel.fit(y, condition(all), left)).difference(0, 1);
            Estimate with = fit.difference(0, 1);
            assertThat(with.error()).isCloseTo(without.error(), within(1e-4));
            assertThat(with.degrees()).isCloseTo(without.degrees(), within(0.05));
        }
        assertThat(singular).isGreaterThan(5);
    }

    @Test
    void effectsTakePartWhereAnswersTellThemApart() {
        List<Seen> all = study(new Random(1), 3, 3);
        assertThat(names(all))
                .containsExactly("subject x condition", "subject", "reader x condition", "reader");
        assertThat(names(all.stream().filter(one -> one.reader() == 0).toList()))
                .containsExactly("subject");
        assertThat(names(all.stream().filter(one -> one.subject() == 0).toList()))
                .containsExactly("reader");
        assertThat(names(all.stream().filter(one -> one.condition() == 0).toList()))
                .containsExactly("subject", "reader");
        List<Seen> unpaired =
                all.stream()
                        .filter(one -> (one.subject() + one.reader()) % 3 == one.condition())
                        .toList();
        assertThat(names(unpaired)).containsExactly("subject", "reader x condition", "reader");
        List<Seen> ownReaders =
                all.stream().filter(one -> one.reader() == one.condition()).toList();
        assertThat(names(ownReaders)).containsExactly("subject");
    }

    @Test
    void tooLittleIsSaid() {
        assertThat(fit(List.of(new Seen(0, 0, 0, 1), new Seen(1, 0, 0, 2))))
                .isEqualTo(new Outcome.TooLittle("every condition has one answer only"));
        assertThat(
                        fit(
                                study(new Random(1), 2, 2).stream()
                                        .map(one ->
                                                new Seen(
                                                        one.condition(),
                                                        one.reader(),
                                                        one.subject(),
                                                        one.condition()))
                                        .toList()))
                .isEqualTo(new Outcome.TooLittle("all answers under a condition are the same"));
        assertThat(
                        fit(
                                study(new Random(1), 2, 2).stream()
                                        .map(one ->
                                                new Seen(
                                                        one.condition(),
                                                        one.reader(),
                                                        one.subject(),
                                                        one.condition() + one.reader()))
                                        .toList()))
                .isInstanceOf(Outcome.TooLittle.class);
    }

    @Test
    void factorsOfOtherLengthsAreRefused() {
        Factor three = Factor.of("condition", List.of(0, 0, 1));
        assertThatThrownBy(() -> MixedModel.fit(new double[4], three, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 answers and factors of other lengths");
    }
}
