package janus.agreement;

import java.util.Arrays;
import java.util.List;

/// Which points that two readers set on one image mean the same place: those at most `distance`
/// pixels apart, in one slice or in neighbouring ones, paired one to one so that there are as many
/// pairs as can be (kuhn1955).
///
/// @param distance in pixels, above 0
public record MarkMatching(double distance) {
    /// A point of an image, in pixels and slices.
    public record Point(double column, double row, double slice) {}

    /// A distance that two readers can mean the same place at.
    public MarkMatching {
        if (!(distance > 0) || Double.isInfinite(distance)) {
            throw new IllegalArgumentException(
                    "marks %s pixels apart can't mean the same place - a distance is above 0 - give for example 10"
                            .formatted(distance));
        }
    }

    /// How many pairs there are between `one` reader's points and the `other`'s.
    public int of(List<Point> one, List<Point> other) {
        Pairing pairing = new Pairing(one, other);
        int pairs = 0;
        for (int i = 0; i < one.size(); i++) {
            pairs += pairing.isPaired(i, new boolean[other.size()]) ? 1 : 0;
        }
        return pairs;
    }

    /// The share of the points of both that have a partner: 1 where both mean the same places; NaN
    /// for no points.
    public static double share(double pairs, double points) {
        return points == 0 ? Double.NaN : 2 * pairs / points;
    }

    private boolean isNear(Point one, Point other) {
        return Math.abs(one.slice() - other.slice()) <= 1
                && Math.hypot(one.column() - other.column(), one.row() - other.row()) <= distance;
    }

    /// Pairs as they are found: who has none takes a partner, whose old one looks for another.
    private final class Pairing {
        private final List<Point> one;
        private final List<Point> other;
        private final int[] partner; // of the other's points; -1: none

        Pairing(List<Point> one, List<Point> other) {
            this.one = one;
            this.other = other;
            this.partner = new int[other.size()];
            Arrays.fill(partner, -1);
        }

        boolean isPaired(int i, boolean[] tried) {
            for (int j = 0; j < partner.length; j++) {
                if (!tried[j] && isNear(one.get(i), other.get(j))) {
                    tried[j] = true;
                    if (partner[j] < 0 || isPaired(partner[j], tried)) {
                        partner[j] = i;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
