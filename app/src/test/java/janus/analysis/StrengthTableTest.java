package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import janus.evaluate.ReportPage.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Choices of simulated readers between more than two conditions.
class StrengthTableTest {
    private static final double[] WORTH = {3, 1.5, 1}; // of a, b, c

    private static SimulatedStudy readers() {
        SimulatedStudy study = new SimulatedStudy(2, 30, 1);
        for (int r = 0; r < 4; r++) {
            study.reader("r" + r, 1, 0);
        }
        return study;
    }

    private static double share(int i, int j) {
        return WORTH[i] / (WORTH[i] + WORTH[j]);
    }

    private static String page(Context context) {
        return Chapters.page(new PreferenceChapter(context).sections());
    }

    @Test
    void worthsThatWerePutInComeOut() {
        Context context =
                new Context(
                        readers()
                                .preferred("a", "b", share(0, 1))
                                .preferred("b", "c", share(1, 2))
                                .preferred("a", "c", share(0, 2))
                                .known(),
                        1);
        assertThat(page(context)).contains("All in one order");
        double mean = (Math.log(3) + Math.log(1.5)) / 3;
        for (int i = 0; i < WORTH.length; i++) {
            String name = "abc".substring(i, i + 1);
            Finding strength = Chapters.find(context, "strength", name);
            double truth = Math.log(WORTH[i]) - mean;
            assertThat(strength.ci().low()).as(name).isLessThan(truth);
            assertThat(strength.ci().high()).as(name).isGreaterThan(truth);
            double share = (share(i, (i + 1) % 3) + share(i, (i + 2) % 3)) / 2;
            Finding chosen = Chapters.find(context, "chosen beside another", name);
            assertThat(chosen.ci().low()).as(name).isLessThan(share);
            assertThat(chosen.ci().high()).as(name).isGreaterThan(share);
        }
        Finding first = Chapters.find(context, "place by strength", "a");
        assertThat(first.estimate()).isEqualTo(1);
        assertThat(first.ci().high()).isEqualTo(1);
    }

    /// a and c never met: b stands between them.
    @Test
    void whatNeverMetIsOrderedByWayOfAThird() {
        Context context =
                new Context(
                        readers().preferred("a", "b", 0.75).preferred("b", "c", 0.75).known(), 1);
        assertThat(page(context)).contains("All in one order");
        Finding a = Chapters.find(context, "strength", "a");
        Finding c = Chapters.find(context, "strength", "c");
        assertThat(a.ci().low() - c.ci().high()).isPositive();
        assertThat(a.estimate() - c.estimate()).isBetween(1.5, 3.0); // 2 ln 3 = 2.2
    }

    @Test
    void whatIsAlwaysChosenHasAPlaceButNoBound() {
        Context context =
                new Context(
                        readers()
                                .preferred("a", "b", 1)
                                .preferred("b", "c", 0.5)
                                .preferred("a", "c", 1)
                                .known(),
                        1);
        assertThat(page(context)).contains("a was always chosen: its place is known");
        assertThat(Chapters.find(context, "strength", "a").ci().exists()).isFalse();
        assertThat(Chapters.find(context, "strength", "a").note()).contains("no upper bound");
        assertThat(Chapters.find(context, "chosen beside another", "a").ci().high()).isEqualTo(1);
        assertThat(Chapters.find(context, "place by strength", "a").ci().high()).isEqualTo(1);
        assertThat(Chapters.find(context, "strength", "b").ci().exists()).isFalse();
        assertThat(Chapters.find(context, "strength", "b").note()).contains("no bound");
        assertThat(Chapters.find(context, "chosen beside another", "b").ci().exists()).isTrue();
    }

    @Test
    void whatWasNeverJoinedIsNotOrdered() {
        Context context =
                new Context(readers().preferred("a", "b", 0.6).preferred("c", "d", 0.6).known(), 1);
        assertThat(page(context)).contains("Not all conditions can be put into one order");
        assertThat(context.findings()).noneMatch(one -> one.statistic().equals("strength"));
    }

    @Test
    void twoConditionsNeedNoOrder() {
        Context context = new Context(readers().preferred("a", "b", 0.6).known(), 1);
        List<Section> sections = new PreferenceChapter(context).sections();
        assertThat(sections).hasSize(1);
    }
}
