package janus.dicom;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The straight, even grid that a stack's slices are laid on, and what had to be done for it.
final class StackGrid {
    private static final double EVEN = 0.05; // of the spacing: rounding in headers
    private static final double STRAIGHT = 0.1; // pixels
    private static final double FARTHEST = 4.01; // gaps to fill, in slices
    private static final double MM_UNKNOWN = 1;

    private final List<Placement> slices;
    private final double[] heights; // mm above the first slice
    private final List<Problem> problems = new ArrayList<>();
    private final boolean tilted;
    private final boolean even;
    private final double step;
    private final Grid grid;
    private final int left; // columns that the grid has before the first slice's
    private final int above; // and rows

    private StackGrid(Stack stack) throws IOException {
        this.slices = stack.planes().stream().map(Plane::placement).toList();
        Placement first = slices.getFirst();
        this.heights = stack.planes().stream().mapToDouble(it -> it.height(first)).toArray();
        double mean = last() / Math.max(1, slices.size() - 1);
        this.even = slices.size() == 1 || isEven(mean);
        double finest = even ? mean : finest(stack);
        int count = even ? slices.size() : (int) Math.round(last() / finest) + 1;
        this.step = slices.size() == 1 ? thickness(stack) : last() / (count - 1);
        this.tilted = slices.stream().anyMatch(it -> !isStraight(it));
        int[] across = reach(true);
        int[] down = reach(false);
        this.left = across[0];
        this.above = down[0];
        this.grid = grid(new Size(across[1], down[1], count));
        tellOfPlace();
        tellOfGaps(finest);
        tellOfTilt();
    }

    /// The grid for `stack`.
    ///
    /// @throws IOException when a gap is too wide to be filled
    static StackGrid of(Stack stack) throws IOException {
        return new StackGrid(stack);
    }

    Grid grid() {
        return grid;
    }

    List<Problem> problems() {
        return problems;
    }

    /// Whether every slice lies on the grid as it is.
    boolean isExact() {
        return even && !tilted;
    }

    /// Where slice `k` of the grid is among the stack's: 2.25 is a quarter of the way from the
    /// third to the fourth.
    double source(int k) {
        if (even) {
            return k;
        }
        double height = k * step;
        int below = Arrays.binarySearch(heights, height);
        if (below >= 0) {
            return below;
        }
        below = Math.clamp(-below - 2, 0, heights.length - 2);
        double part = (height - heights[below]) / (heights[below + 1] - heights[below]);
        double snapped = Math.abs(part - Math.rint(part)) < EVEN / 5 ? Math.rint(part) : part;
        return below + Math.clamp(snapped, 0, 1);
    }

    /// Where column 0 of the grid lies in slice `k` of the stack, in its columns.
    double column(int k) {
        return tilted
                ? -left - offset(k).dot(slices.getFirst().x()) / slices.getFirst().across()
                : 0;
    }

    /// Where row 0 of the grid lies in slice `k` of the stack, in its rows.
    double row(int k) {
        return tilted
                ? -above - offset(k).dot(slices.getFirst().y()) / slices.getFirst().down()
                : 0;
    }

    private Vector offset(int k) {
        return slices.get(k).position().minus(slices.getFirst().position());
    }

    private double last() {
        return heights[heights.length - 1];
    }

    private boolean isEven(double mean) {
        for (int i = 0; i < heights.length; i++) {
            if (Math.abs(heights[i] - i * mean) > EVEN * mean) {
                return false;
            }
        }
        return true;
    }

    private boolean isStraight(Placement slice) {
        Placement first = slices.getFirst();
        Vector offset = slice.position().minus(first.position());
        return Math.abs(offset.dot(first.x())) <= STRAIGHT * first.across()
                && Math.abs(offset.dot(first.y())) <= STRAIGHT * first.down();
    }

    /// The distance of neighbours without a gap: the mean of the closest, as headers are rounded; a
    /// pair closer than half the usual, as where two blocks of slices meet, does not count.
    private double finest(Stack stack) throws IOException {
        double[] gaps = new double[heights.length - 1];
        Arrays.setAll(gaps, i -> heights[i + 1] - heights[i]);
        Arrays.sort(gaps);
        double usual = gaps[gaps.length / 2];
        double widest = gaps[gaps.length - 1];
        double least = Arrays.stream(gaps).filter(it -> it >= usual / 2).min().orElse(usual);
        double limit = least * (1 + 2 * EVEN);
        double finest =
                Arrays.stream(gaps)
                        .filter(it -> it >= least && it <= limit)
                        .average()
                        .orElse(usual);
        if (widest > FARTHEST * finest) {
            throw new IOException(
                    "slices of series %s lie %.2f to %.2f mm apart - so wide a gap can't be filled without inventing anatomy - find the missing files, or give a part of the series"
                            .formatted(stack.name(), least, widest));
        }
        return finest;
    }

    private static double thickness(Stack stack) throws IOException {
        double mm = stack.planes().getFirst().thickness().orElse(MM_UNKNOWN);
        return mm > 0 ? mm : MM_UNKNOWN;
    }

    /// The grid's columns (or rows) before the first slice's, and how many there are in all.
    private int[] reach(boolean isAcross) {
        Placement first = slices.getFirst();
        int count = isAcross ? first.columns() : first.rows();
        if (!tilted) {
            return new int[] {0, count};
        }
        double least = 0;
        double most = 0;
        for (int k = 0; k < slices.size(); k++) {
            double mm = offset(k).dot(isAcross ? first.x() : first.y());
            double pixels = mm / (isAcross ? first.across() : first.down());
            least = Math.min(least, pixels);
            most = Math.max(most, pixels);
        }
        int before = (int) Math.ceil(-least - STRAIGHT);
        return new int[] {before, count + before + (int) Math.ceil(most - STRAIGHT)};
    }

    private Grid grid(Size size) {
        Placement first = slices.getFirst();
        Vector origin =
                first.position()
                        .plus(-left * first.across(), first.x())
                        .plus(-above * first.down(), first.y());
        return new Grid(
                size,
                new Spacing(first.across(), first.down(), step),
                new Cosines(first.x(), first.y(), first.normal()),
                origin);
    }

    private void tellOfPlace() {
        if (!slices.getFirst().isKnown()) {
            problems.add(
                    new Problem(
                            "the file does not say where in the patient the image lies; it was put at the origin, its rows running left",
                            "use the original series where the position matters"));
        }
    }

    private void tellOfGaps(double finest) {
        if (even) {
            return;
        }
        int added = grid.size().slices() - slices.size();
        boolean missing = true;
        for (int i = 1; i < heights.length; i++) {
            double gaps = (heights[i] - heights[i - 1]) / finest;
            missing &= Math.abs(gaps - Math.rint(gaps)) < 2 * EVEN;
        }
        problems.add(
                missing
                        ? new Problem(
                                "%d of %d slices are missing; they were interpolated between their neighbours"
                                        .formatted(added, grid.size().slices()),
                                "find the missing files")
                        : new Problem(
                                "slices lie unevenly, the closest %.3f mm apart; %d were interpolated, %.3f mm apart, out of %d"
                                        .formatted(
                                                finest, grid.size().slices(), step, slices.size()),
                                "prefer a series with even slices"));
    }

    private void tellOfTilt() {
        if (!tilted) {
            return;
        }
        Placement first = slices.getFirst();
        Vector offset = offset(slices.size() - 1);
        double along = offset.dot(first.normal());
        double aside = offset.plus(-along, first.normal()).length();
        problems.add(
                new Problem(
                        "the gantry was tilted by %.1f degrees: slices were moved by up to %.1f mm onto a straight grid, with interpolation"
                                .formatted(Math.toDegrees(Math.atan2(aside, along)), aside),
                        "measure in the original series"));
    }
}
