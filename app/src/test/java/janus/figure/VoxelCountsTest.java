package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What figures are made of, by hand and against NumPy.
class VoxelCountsTest {
    private static final double[] TRUTH = {0, 100, 50, 200, 150};
    private static final double[] SYNTHETIC = {10, 90, 80, 260, 130};

    @Test
    void valuesOutsideCountInTheBinsAtTheEnds() {
        Bins bins = new Bins(-10, 10, 4);
        assertThat(bins.of(-99)).isZero();
        assertThat(bins.of(-10)).isZero();
        assertThat(bins.of(-5)).isEqualTo(1);
        assertThat(bins.of(9.9)).isEqualTo(3);
        assertThat(bins.of(99)).isEqualTo(3);
        assertThat(bins.middle(0)).isEqualTo(-7.5);
    }

    @Test
    void binsNeedAWidth() {
        assertThatThrownBy(() -> new Bins(1, 1, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 bins from 1.0 to 1.0 have no width - ");
    }

    @Test
    void voxelsAreCountedByBothValues() {
        Bins bins = new Bins(0, 4, 4);
        Density density = Density.over(bins, bins);
        density.add(0.5, 3.5);
        density.add(0.5, 3.9);
        density.add(2.5, 1.5);
        assertThat(density.at(0, 3)).isEqualTo(2);
        assertThat(density.at(2, 1)).isEqualTo(1);
        assertThat(density.alongX()).containsExactly(2, 0, 1, 0);
        assertThat(density.alongY()).containsExactly(0, 1, 0, 2);
    }

    @Test
    void coarserRowsKeepEveryVoxelAndTheMiddle() {
        Density fine = Density.over(new Bins(0, 1, 1), new Bins(-5.5, 5.5, 11));
        for (int value = -5; value <= 5; value++) {
            for (int times = 0; times < 6 + value; times++) {
                fine.add(0.5, value);
            }
        }
        Density coarse = fine.coarser(3); // -5 | -4 -3 -2 | -1 0 1 | 2 3 4 | 5, padded to five rows
        assertThat(coarse.alongY()).containsExactly(1, 2 + 3 + 4, 5 + 6 + 7, 8 + 9 + 10, 11);
        assertThat(coarse.y().middle(2)).isCloseTo(0, within(1e-12));
        assertThat(coarse.middleRows(1).alongY()).containsExactly(9, 18, 27);
        assertThat(LongStream.of(coarse.alongY()).sum()).isEqualTo(66);
    }

    @Test
    void biasAndLimitsAreNumPys() {
        // NumPy 2.4.6: d = s - t; d.mean(), d.mean() -+ 1.96 * d.std(ddof=1)
        Agreement agreement = agreement();
        Limits voxels = agreement.ofVoxels();
        assertThat(voxels.bias()).isCloseTo(14.0, within(1e-9));
        assertThat(voxels.low()).isCloseTo(-48.903481620654354, within(1e-6));
        assertThat(voxels.high()).isCloseTo(76.90348162065436, within(1e-6));
        Limits subjects = agreement.ofSubjects();
        assertThat(agreement.points().get("a")).isEqualTo(new Agreement.Point(50, 0));
        assertThat(subjects.low()).isCloseTo(-20.6716834595981, within(1e-6));
        assertThat(subjects.high()).isCloseTo(44.00501679293143, within(1e-6));
    }

    private static Agreement agreement() {
        Agreement agreement = Agreement.over(0, 255);
        for (int i = 0; i < TRUTH.length; i++) {
            agreement.of(i < 2 ? "a" : "b").add(TRUTH[i], SYNTHETIC[i]);
        }
        return agreement;
    }

    @Test
    void oneSubjectHasABiasAndNoLimits() {
        Agreement agreement = Agreement.over(0, 255);
        agreement.of("a").add(1, 3);
        assertThat(agreement.ofSubjects().bias()).isEqualTo(2);
        assertThat(agreement.ofSubjects().exist()).isFalse();
    }

    @Test
    void errorsAreSummedUpAtTheirTruth() {
        ErrorProfile profile = ErrorProfile.over(0, 64); // a bin for each whole number
        for (int error = -10; error <= 30; error++) {
            profile.add(5.5, error);
        }
        profile.add(7.5, 3);
        Moments five = profile.in(5);
        assertThat(five.n()).isEqualTo(41);
        assertThat(five.mean()).isCloseTo(10, within(1e-9));
        assertThat(five.sd()).isCloseTo(Math.sqrt(41 * (41 * 41 - 1) / 12.0 / 40), within(1e-9));
        assertThat(profile.quantile(5, 0.5)).isCloseTo(10, within(64.0 / 4097));
        assertThat(profile.quantile(5, 0.05)).isCloseTo(-8, within(64.0 / 4097));
        assertThat(profile.quantile(6, 0.5)).isNaN();
    }

    @Test
    void perfectCopiesHaveExactlyNoError() {
        ErrorProfile profile = ErrorProfile.over(-1024, 3000);
        profile.add(40, 0);
        assertThat(profile.quantile(profile.truths().of(40), 0.95)).isCloseTo(0, within(1e-9));
    }

    @Test
    void theOverlapIsTheCommonShare() {
        Bins bins = new Bins(0, 4, 4);
        Density joint = Density.over(bins, bins);
        joint.add(0.5, 0.5); // truth 2 1 1 0, synthetic 1 1 0 2, of 4 each
        joint.add(0.5, 3.5);
        joint.add(1.5, 1.5);
        joint.add(2.5, 3.5);
        assertThat(ValueHistograms.of(joint).overlap()).isEqualTo(0.5);
    }
}
