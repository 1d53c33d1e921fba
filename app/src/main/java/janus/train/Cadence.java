package janus.train;

/// How often a Run writes, in steps.
///
/// @param log a row of `log.csv`: the mean since the row before
/// @param sample a sample sheet
/// @param save the state to go on from; a multiple of `log`, so that no row is lost with an
///   interruption
public record Cadence(int log, int sample, int save) {
    public static final Cadence DEFAULT = new Cadence(10, 100, 100);

    /// Checks that all are positive and that saves fall on logged steps.
    public Cadence {
        if (log < 1 || sample < 1 || save < 1 || save % log != 0) {
            throw new IllegalArgumentException(
                    "cadence log %d, sample %d, save %d cannot be kept - all must be positive and save a multiple of log - choose, say, 10, 100, 100"
                            .formatted(log, sample, save));
        }
    }

    /// Whether the state is saved after `step` of `total`.
    boolean saves(long step, long total) {
        return step % save == 0 || step == total;
    }
}
