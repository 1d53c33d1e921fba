package janus.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.phantom.Rendering;
import janus.phantom.Scanner;
import janus.phantom.Tissue;
import janus.volume.Grid;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.junit.jupiter.api.Test;

/// On phantoms, whose tissues are known, so that unevenness is seen within one of them.
final class N4Test {
    private static final Grid GRID = Phantom.axial(60, 30);

    private static Rendering head(double bias) {
        return Phantom.subject(4).in(new Scanner(5, bias, 0)).render(GRID);
    }

    /// 1 where there is tissue.
    private static Volume region(Rendering head) {
        float[] flags = head.labels().voxels().clone();
        for (int i = 0; i < flags.length; i++) {
            flags[i] = Tissue.of(flags[i]) == Tissue.AIR ? 0 : 1;
        }
        return Volume.of(GRID, flags);
    }

    /// Standard deviation over mean of white matter, its border with other tissues left out.
    private static double variation(Volume volume, Rendering head) {
        float[] labels = head.labels().voxels();
        int[] neighbours = {-1, 1, -60, 60, -3600, 3600};
        DoubleSummaryStatistics values = new DoubleSummaryStatistics();
        double squares = 0;
        for (int at = 3600; at < labels.length - 3600; at++) {
            int here = at;
            if (Tissue.of(labels[at]) == Tissue.WHITE_MATTER
                    && Arrays.stream(neighbours)
                            .allMatch(by -> labels[here + by] == labels[here])) {
                values.accept(volume.voxels()[at]);
                squares += volume.voxels()[at] * volume.voxels()[at];
            }
        }
        double mean = values.getAverage();
        return Math.sqrt(squares / values.getCount() - mean * mean) / mean;
    }

    @Test
    void whiteMatterBecomesEven() {
        Rendering head = head(0.22);
        Volume mr = head.image(Contrast.T1);

        BiasField field = N4.USUAL.of(mr, region(head));

        double before = variation(mr, head);
        double after = variation(field.removedFrom(mr), head);
        assertThat(before).isGreaterThan(0.05);
        assertThat(after).isLessThan(before / 2);
    }

    @Test
    void anEvenHeadStaysNearlyAsItIs() {
        Rendering head = head(0);
        Volume mr = head.image(Contrast.T1);

        Volume corrected = N4.USUAL.of(mr, region(head)).removedFrom(mr);

        assertThat(variation(corrected, head)).isLessThan(variation(mr, head) + 0.02);
    }

    @Test
    void whatIsLeftTimesTheGainIsWhatWas() {
        Rendering head = head(0.22);
        Volume mr = head.image(Contrast.T1);

        BiasField field = N4.USUAL.of(mr, region(head));

        float[] gain = field.gain(GRID).voxels();
        assertThat(gain).hasSize(mr.voxels().length);
        float[] before = mr.voxels();
        float[] after = field.removedFrom(mr).voxels();
        for (int i = 0; i < gain.length; i += 97) {
            assertThat((double) (after[i] * gain[i])).isCloseTo(before[i], within(1e-2));
        }
    }

    @Test
    void nothingIsToldByDarkness() {
        Volume nothing = Volume.of(GRID, new float[GRID.size().voxels()]);
        assertThatThrownBy(() -> N4.USUAL.of(nothing, nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "0 voxels in the head are bright enough to tell a field and 100 are needed");
    }
}
