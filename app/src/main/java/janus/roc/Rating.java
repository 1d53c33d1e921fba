package janus.roc;

/// How sure a reader was that something is so, where it is known whether it is.
///
/// @param cluster what belongs together, usually the subject: ratings of one cluster may depend on
///   each other, those of different clusters don't
/// @param positive whether it is so
/// @param score higher for surer; any finite number
public record Rating(String cluster, boolean positive, double score) {
    /// A finite score.
    public Rating {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "the score of %s is %s - ROC curves need finite scores - leave it out"
                            .formatted(cluster, score));
        }
    }
}
