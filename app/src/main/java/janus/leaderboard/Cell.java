package janus.leaderboard;

import janus.statistics.Interval;

/// A model by one metric in one direction.
///
/// @param row name of the model
/// @param mean over subjects, NaN where there is no score
/// @param ci 95 % interval of the mean
/// @param subjects that count
/// @param place among the column's rows
/// @param lead of the best over this one
record Cell(String row, double mean, Interval ci, int subjects, Place place, Lead lead) {
    /// A model without a score in the column.
    static Cell empty(String row) {
        return new Cell(row, Double.NaN, Interval.NONE, 0, Place.NONE, Lead.NONE);
    }

    /// Where a model stands in a column.
    ///
    /// @param rank 1 for the best, the same for equals; 0 for none
    /// @param isBest whether none is better
    /// @param isTie whether it is not the best but can't be told from it
    record Place(int rank, boolean isBest, boolean isTie) {
        static final Place NONE = new Place(0, false, false);
    }

    /// By how much the best is better, over the same images by subject: above 0 whichever end of
    /// the metric's scale is good.
    ///
    /// @param mean NaN where there is none, as for the best
    /// @param ci 95 % interval, not corrected for the number of comparisons
    record Lead(double mean, Interval ci) {
        static final Lead NONE = new Lead(Double.NaN, Interval.NONE);

        /// Whether the interval holds 0, or there is none.
        boolean isOpen() {
            return !(ci.low() > 0);
        }
    }

    boolean exists() {
        return !Double.isNaN(mean);
    }
}
