package janus.demo;

import janus.intake.Frame;
import janus.phantom.Phantom;
import janus.volume.Grid;

/// How large a demo is.
///
/// @param heads subjects to learn from, for each modality; none has both
/// @param tests subjects with both modalities, to be translated and measured
/// @param slices of every subject
/// @param side of a slice, pixels
/// @param steps of each fine-tuning
/// @param seed of everything random
public record Plan(int heads, int tests, int slices, int side, int steps, long seed) {
    /// Under five minutes on two cores.
    public static final Plan DEFAULT = new Plan(12, 2, 20, 128, 500, 1);

    /// Checks the ranges.
    public Plan {
        if (heads < 1 || heads > 999 || tests < 1 || tests > 99 || slices < 4 || steps < 1) {
            throw new IllegalArgumentException(
                    "%d heads, %d tests, %d slices, %d steps make no demo - at least 1, 1, 4 and 1 are needed, and at most 999 heads and 99 tests - leave the options out to get the usual one"
                            .formatted(heads, tests, slices, steps));
        }
        if (side < 64 || side > 512 || side % 4 != 0) {
            throw new IllegalArgumentException(
                    "--size %d does not fit the demo's networks - sides are multiples of 4 from 64 to 512 - use 128"
                            .formatted(side));
        }
    }

    /// This plan with other numbers of steps and pixels and another seed.
    public Plan with(int otherSteps, int otherSide, long otherSeed) {
        return new Plan(heads, tests, slices, otherSide, otherSteps, otherSeed);
    }

    Grid grid() {
        return Phantom.axial(side, slices);
    }

    Frame frame() {
        return new Frame(grid().spacing().x(), side);
    }
}
