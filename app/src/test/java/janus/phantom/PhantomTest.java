package janus.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhantomTest {
    private static final Grid GRID = Phantom.axial(80, 10);

    @Test
    void oneSeedIsAlwaysTheSameHead() {
        Rendering once = Phantom.subject(7).render(GRID);
        Rendering again = Phantom.subject(7).render(GRID);

        for (Contrast contrast : Contrast.values()) {
            assertThat(once.image(contrast).voxels()).isEqualTo(again.image(contrast).voxels());
        }
        assertThat(once.labels().voxels()).isEqualTo(again.labels().voxels());
    }

    @Test
    void everySeedIsAnotherHead() {
        Set<Long> heads = new HashSet<>();
        Trials.forAll(
                6,
                random -> {
                    Volume labels = quiet(random.nextLong()).labels();
                    heads.add(count(labels, Tissue.CSF) * 1_000_003 + count(labels, Tissue.FAT));
                });

        assertThat(heads).hasSize(6);
    }

    @Test
    void tissuesHaveTheirHounsfieldUnits() {
        Map<Tissue, Double> hu = means(quiet(3), Contrast.CT);

        assertThat(hu.get(Tissue.AIR)).isBetween(-1000.0, -930.0); // edges included
        assertThat(hu.get(Tissue.FAT)).isBetween(-110.0, 20.0);
        assertThat(hu.get(Tissue.WHITE_MATTER)).isBetween(26.0, 33.0);
        assertThat(hu.get(Tissue.GREY_MATTER)).isBetween(28.0, 42.0);
        assertThat(hu.get(Tissue.SPONGY_BONE)).isBetween(400.0, 900.0);
        assertThat(hu.get(Tissue.CORTICAL_BONE)).isGreaterThan(600);
        assertThat(hu.get(Tissue.VITREOUS)).isBetween(4.0, 30.0);
    }

    @Test
    void boneIsBrightestOnCtWhateverTheSubject() {
        Trials.forAll(
                4,
                random -> {
                    Rendering head = quiet(random.nextLong());
                    float[] hu = head.image(Contrast.CT).voxels();
                    int brightest = 0;
                    for (int i = 0; i < hu.length; i++) {
                        brightest = hu[i] > hu[brightest] ? i : brightest;
                    }
                    assertThat(Tissue.of(head.labels().voxels()[brightest]))
                            .isEqualTo(Tissue.CORTICAL_BONE);
                    assertThat(hu[brightest]).isBetween(1200f, 1500f);
                });
    }

    @Test
    void t2IsT1TurnedRoundInTheBrain() {
        Rendering head = quiet(5);
        Map<Tissue, Double> t1 = means(head, Contrast.T1);
        Map<Tissue, Double> t2 = means(head, Contrast.T2);

        assertThat(t1.get(Tissue.WHITE_MATTER)).isGreaterThan(t1.get(Tissue.GREY_MATTER));
        assertThat(t1.get(Tissue.GREY_MATTER)).isGreaterThan(t1.get(Tissue.CSF));
        assertThat(t2.get(Tissue.WHITE_MATTER)).isLessThan(t2.get(Tissue.GREY_MATTER));
        assertThat(t2.get(Tissue.GREY_MATTER)).isLessThan(t2.get(Tissue.CSF));
    }

    @Test
    void labelsAgreeWithCt() {
        Rendering head = quiet(9);
        float[] labels = head.labels().voxels();
        float[] hu = head.image(Contrast.CT).voxels();
        int agree = 0;
        for (int i = 0; i < hu.length; i++) {
            float wanted = Tissue.of(labels[i]).on(Contrast.CT);
            boolean same = wanted > 300 ? hu[i] > 150 : wanted < -500 ? hu[i] < -400 : hu[i] < 500;
            agree += same ? 1 : 0;
        }

        // the rest is partial volume
        assertThat((double) agree / hu.length).isGreaterThan(0.97);
    }

    @Test
    void theVaultOfTheSkullHasNoHole() {
        Grid vault =
                new Grid(
                        new Size(120, 120, 30),
                        new Spacing(2, 2, 2),
                        Cosines.LPS,
                        new Vector(-119, -119, 22));
        Trials.forAll(
                4,
                random -> {
                    float[] labels =
                            Phantom.subject(random.nextLong())
                                    .in(Scanner.PERFECT)
                                    .render(vault)
                                    .labels()
                                    .voxels();
                    assertThat(reachesTheEdge(labels, vault.size())).isFalse();
                });
    }

    /// Walks from the middle of the brain through everything that is not bone.
    private static boolean reachesTheEdge(float[] labels, Size size) {
        boolean[] seen = new boolean[labels.length];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(size.columns() / 2 + 10 + size.columns() * (size.rows() / 2));
        int[] steps = {1, -1, size.columns(), -size.columns(), size.inSlice(), -size.inSlice()};
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            if (at < 0 || at >= labels.length || seen[at] || isBone(Tissue.of(labels[at]))) {
                continue;
            }
            seen[at] = true;
            int column = at % size.columns();
            if (column == 0 || column == size.columns() - 1) {
                return true;
            }
            for (int step : steps) {
                open.add(at + step);
            }
        }
        return false;
    }

    private static boolean isBone(Tissue tissue) {
        return tissue == Tissue.CORTICAL_BONE || tissue == Tissue.SPONGY_BONE;
    }

    @Test
    void lesionsShowOnEveryContrast() {
        Vector where = new Vector(30, 10, 30);
        List<Lesion> lesions =
                List.of(
                        new Lesion.Tumour(where, 14),
                        new Lesion.Haemorrhage(where, 14),
                        new Lesion.Infarct(where, 18));
        Rendering healthy = quiet(2);
        for (Lesion lesion : lesions) {
            Rendering ill = Phantom.subject(2).withLesion(lesion).in(Scanner.PERFECT).render(GRID);
            Tissue core =
                    lesion.zones()
                            .get(lesion.zones().size() == 3 ? 1 : lesion.zones().size() - 1)
                            .tissue();
            assertThat(count(healthy.labels(), core)).isZero();
            assertThat(count(ill.labels(), core)).isGreaterThan(20);
            for (Contrast contrast : Contrast.values()) {
                double apart = contrast == Contrast.CT ? 5 : 60;
                assertThat(largestChange(healthy, ill, contrast)).isGreaterThan(apart);
            }
        }
    }

    @Test
    void aSecondLesionKeepsTheFirst() {
        Phantom ill =
                Phantom.subject(2)
                        .withLesion(new Lesion.Haemorrhage(new Vector(30, 10, 30), 12))
                        .withLesion(new Lesion.Infarct(new Vector(-35, -10, 25), 15));
        Volume labels = ill.render(GRID).labels();

        assertThat(count(labels, Tissue.HAEMORRHAGE)).isPositive();
        assertThat(count(labels, Tissue.INFARCT)).isPositive();
    }

    @Test
    void lesionsBySeedStayInTheBrain() {
        Trials.forAll(
                5,
                random -> {
                    long seed = random.nextLong();
                    Volume healthy = quiet(4).labels();
                    Volume ill =
                            Phantom.subject(4)
                                    .withLesion(Lesion.of(seed))
                                    .in(Scanner.PERFECT)
                                    .render(GRID)
                                    .labels();
                    assertThat(count(ill, Tissue.CORTICAL_BONE))
                            .isEqualTo(count(healthy, Tissue.CORTICAL_BONE));
                    assertThat(ill.voxels()).isNotEqualTo(healthy.voxels());
                });
    }

    @Test
    void aTurnedGridShowsTheSameHead() {
        Grid turned =
                new Grid(
                        GRID.size(),
                        GRID.spacing(),
                        new Cosines(
                                new Vector(-1, 0, 0), new Vector(0, -1, 0), new Vector(0, 0, 1)),
                        GRID.toPatient(new Vector(79, 79, 0)));
        Volume straight = quiet(6).image(Contrast.T1);
        Volume other = Phantom.subject(6).in(Scanner.PERFECT).render(turned, Contrast.T1);

        assertThat(other.at(79 - 40, 79 - 50, 6)).isCloseTo(straight.at(40, 50, 6), within(0.1f));
        assertThat(other.at(79 - 30, 79 - 20, 3)).isCloseTo(straight.at(30, 20, 3), within(0.1f));
    }

    @Test
    void airIsNoisyAndNeverNegativeOnMr() {
        float[] t1 = Phantom.subject(8).render(GRID).image(Contrast.T1).voxels();
        double sum = 0;
        for (int i = 0; i < 80; i++) {
            assertThat(t1[i]).isNotNegative();
            sum += t1[i];
        }
        // Rayleigh: sigma * sqrt(pi / 2), slightly more with the air's own signal of 6
        assertThat(sum / 80).isCloseTo(14 * 1.2533 + 1.5, within(4.0));
    }

    @Test
    void impossibleRequestsSayWhatIsPossible() {
        assertThatThrownBy(() -> new Lesion.Tumour(Vector.ZERO, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a lesion of radius 0.0 mm does not fit a brain - radii run from 1 to 50 mm - choose one between");
        assertThatThrownBy(() -> new Scanner(-1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no scanner");
        assertThatThrownBy(() -> Tissue.of(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labels are 0..");
    }

    private static Rendering quiet(long seed) {
        return Phantom.subject(seed).in(Scanner.PERFECT).render(GRID);
    }

    private static long count(Volume labels, Tissue tissue) {
        long count = 0;
        for (float label : labels.voxels()) {
            count += label == tissue.label() ? 1 : 0;
        }
        return count;
    }

    /// Median of every tissue's voxels.
    private static Map<Tissue, Double> means(Rendering head, Contrast contrast) {
        Map<Tissue, List<Float>> values = new EnumMap<>(Tissue.class);
        float[] labels = head.labels().voxels();
        float[] voxels = head.image(contrast).voxels();
        for (int i = 0; i < labels.length; i++) {
            values.computeIfAbsent(Tissue.of(labels[i]), _ -> new ArrayList<>()).add(voxels[i]);
        }
        Map<Tissue, Double> medians = new EnumMap<>(Tissue.class);
        values.forEach((tissue, all) -> {
            List<Float> sorted = all.stream().sorted().toList();
            medians.put(tissue, (double) sorted.get(sorted.size() / 2));
        });
        return medians;
    }

    private static double largestChange(Rendering a, Rendering b, Contrast contrast) {
        float[] left = a.image(contrast).voxels();
        float[] right = b.image(contrast).voxels();
        double largest = 0;
        for (int i = 0; i < left.length; i++) {
            largest = Math.max(largest, Math.abs(left[i] - right[i]));
        }
        return largest;
    }
}
