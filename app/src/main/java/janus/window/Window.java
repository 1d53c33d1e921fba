package janus.window;

/// A window of weights, the same down and across, that slides over a block of a [Tile].
public interface Window {
    /// Taps of the widest window.
    int WIDEST = 17;

    /// Taps.
    int size();

    /// How many rows and columns are free before a block's first pixel.
    default int pad() {
        return 0;
    }

    /// 2 when all positions are wanted, 1 when only even ones are: every second of every second
    /// row.
    default int phases() {
        return 2;
    }

    /// Sums `rows[even, odd]` down the window into `sums[even, odd]`, of which `span` is wanted.
    void down(double[][] rows, double[][] sums, Span span);

    /// The same for turned blocks: sums `columns[even, odd]` across, of which the first `count`
    /// elements are wanted.
    void across(double[][] columns, double[][] sums, int count);
}
