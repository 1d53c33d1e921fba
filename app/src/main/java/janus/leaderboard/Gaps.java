package janus.leaderboard;

/// What becomes of images that some rows of a direction have and others lack.
public enum Gaps {
    /// There is no table: leaving out what a model failed at would flatter it.
    REFUSED,
    /// Only images that all rows have count, and the caption says so.
    LEFT_OUT
}
