package janus.evaluate;

import janus.metric.Metric;
import janus.volume.Unit;
import java.util.List;
import java.util.stream.Stream;

/// Whose rules an evaluation follows.
public enum Protocol {
    /// Janus' own: all of [Metric#ALL].
    JANUS,
    /// [Metric#SYNTHRAD] beside these.
    SYNTHRAD;

    /// What is computed, in the order of columns.
    public List<Metric> metrics() {
        return switch (this) {
            case JANUS -> Metric.ALL;
            case SYNTHRAD -> Stream.of(Metric.ALL, Metric.SYNTHRAD).flatMap(List::stream).toList();
        };
    }

    /// What it adds, for a person.
    public String words() {
        return switch (this) {
            case JANUS -> "janus: no metrics beside Janus' own";
            case SYNTHRAD ->
                    "synthrad: beside Janus' own, MAE, PSNR and MS-SSIM as the code of SynthRAD2025 computes them, -1024 to 3000 HU";
        };
    }

    /// Checks that values in `unit` can be scored.
    ///
    /// @throws IllegalArgumentException when not
    void check(Unit unit) {
        if (this == SYNTHRAD && unit != Unit.HU) {
            throw new IllegalArgumentException(
                    "the truth's values are %s and not HU - --protocol synthrad scores CT in HU - give --truth-scale A,B and --synthetic-scale A,B (HU = A*v + B) or --modality ct, or leave --protocol away"
                            .formatted(unit.label()));
        }
    }
}
