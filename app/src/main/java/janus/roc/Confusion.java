package janus.roc;

import janus.statistics.Proportion;

/// Yes and no answers to a question whose true answer is known.
///
/// @param hits yes where it is so
/// @param misses no where it is so
/// @param falseAlarms yes where it is not
/// @param rejections no where it is not
public record Confusion(int hits, int misses, int falseAlarms, int rejections) {
    /// None below 0.
    public Confusion {
        if (hits < 0 || misses < 0 || falseAlarms < 0 || rejections < 0) {
            throw new IllegalArgumentException(
                    "%d, %d, %d and %d are no counts of answers - counts are not below 0 - count again"
                            .formatted(hits, misses, falseAlarms, rejections));
        }
    }

    /// The share of right answers.
    public Proportion accuracy() {
        return new Proportion(hits + rejections, hits + misses + falseAlarms + rejections);
    }

    /// The share of yes where it is so.
    public Proportion sensitivity() {
        return new Proportion(hits, hits + misses);
    }

    /// The share of no where it is not.
    public Proportion specificity() {
        return new Proportion(rejections, falseAlarms + rejections);
    }
}
