package janus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import janus.volume.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final double[] GOOD = {30, 0.9, 0.8, 0.7, 20};
    private static final double[] POOR = {20, 0.5, 0.4, 0.3, 90};

    @Test
    void aClearResultIsSaidClearly() {
        assertThat(verdict(GOOD, POOR).sentence())
                .isEqualTo(
                        "MR to CT: the twin that began with textures is better in all 5 measures (textures are ahead in 10 of 10 comparisons of single slices).");
        assertThat(verdict(POOR, GOOD).sentence())
                .isEqualTo(
                        "MR to CT: the twin that began from nothing is better in all 5 measures (textures are ahead in 0 of 10 comparisons of single slices).");
    }

    @Test
    void aMixedResultIsNotDressedUp() {
        double[] mixed = GOOD.clone();
        mixed[4] = 100;

        assertThat(verdict(mixed, POOR).sentence())
                .isEqualTo(
                        "MR to CT: textures win 4 of 5 measures and nothing wins 1, so neither is clearly better (textures are ahead in 8 of 10 comparisons of single slices).");
    }

    @Test
    void equalTwinsHaveNoWinner() {
        Verdict verdict = verdict(GOOD, GOOD);

        assertThat(verdict.lines()).noneMatch(line -> line.transferWins() || line.scratchWins());
        assertThat(verdict.sentence())
                .isEqualTo(
                        "MR to CT: the twins score the same (textures are ahead in 0 of 10 comparisons of single slices).");
    }

    @Test
    void aSmallErrorWinsAndSlicesAreCounted() {
        Verdict.Line mae = verdict(GOOD, POOR).lines().getLast();

        assertThat(mae.transferWins()).isTrue();
        assertThat(mae.share()).isEqualTo("2 of 2");
        assertThat(mae.transfer()).isEqualTo("20.0 ± 0.0");
    }

    private static Verdict verdict(double[] transfer, double[] scratch) {
        Map<String, double[]> byTwin = Map.of(Twin.TRANSFER, transfer, Twin.SCRATCH, scratch);
        return new Verdict(
                Direction.MR_TO_CT,
                List.of(
                        new Judgement.Scores("test-01", Direction.MR_TO_CT, 3, byTwin),
                        new Judgement.Scores("test-01", Direction.MR_TO_CT, 4, byTwin)));
    }
}
