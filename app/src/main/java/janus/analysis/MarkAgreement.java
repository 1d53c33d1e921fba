package janus.analysis;

import janus.agreement.MarkMatching;
import janus.agreement.MarkMatching.Point;
import janus.statistics.CrossedBootstrap;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How far every two readers mark the same places of the images that both saw.
final class MarkAgreement {
    /// An image that two readers saw: their points, and how many mean the same place.
    private record Pair(int subject, List<Point> one, List<Point> other, int same) {
        private int points() {
            return one.size() + other.size();
        }
    }

    private final MarkMatching matching;
    private final List<String> subjects = new ArrayList<>();
    private final List<List<Pair>> pairs = new ArrayList<>(); // by two readers and kind of image

    MarkAgreement(Marks marks, MarkMatching matching, List<String> kinds) {
        this.matching = matching;
        List<String> readers = marks.readers();
        for (String kind : kinds) {
            for (int i = 0; i < readers.size(); i++) {
                for (int j = i + 1; j < readers.size(); j++) {
                    pairs.add(pairs(marks, kind, readers.get(i), readers.get(j)));
                }
            }
        }
    }

    private List<Pair> pairs(Marks marks, String kind, String one, String other) {
        List<Pair> both = new ArrayList<>();
        Map<Mark.Image, Answer> theirs = marks.seen(other, kind);
        marks.seen(one, kind)
                .forEach((image, answer) -> {
                    if (theirs.containsKey(image)) {
                        both.add(
                                pair(
                                        subject(answer.shown().subject()),
                                        marks.points(one, image),
                                        marks.points(other, image)));
                    }
                });
        return both;
    }

    private Pair pair(int subject, List<Point> one, List<Point> other) {
        return new Pair(subject, one, other, matching.of(one, other));
    }

    private int subject(String name) {
        if (!subjects.contains(name)) {
            subjects.add(name);
        }
        return subjects.indexOf(name);
    }

    /// Images that two readers saw, of all pairs of readers.
    int images() {
        return pairs.stream().mapToInt(List::size).sum();
    }

    /// The share of points with a partner, of all pairs of readers; NaN where there are no points.
    double share() {
        int[] once = new int[subjects.size()];
        java.util.Arrays.fill(once, 1);
        return share(once);
    }

    /// Its interval, subjects drawn again.
    Interval interval(long seed) {
        return CrossedBootstrap.seeded(seed)
                .of(1, Math.max(1, subjects.size()), (_, times) -> share(times));
    }

    private double share(int[] times) {
        double same = 0;
        double points = 0;
        for (List<Pair> images : pairs) {
            for (Pair image : images) {
                same += times[image.subject()] * image.same();
                points += times[image.subject()] * image.points();
            }
        }
        return MarkMatching.share(same, points);
    }

    /// The share where one reader's points are held against the other's on all *other* images of
    /// the kind: what habit alone would give. NaN where there are no points.
    double chance() {
        double same = 0;
        double points = 0;
        for (List<Pair> images : pairs) {
            for (int i = 0; i < images.size(); i++) {
                for (int j = 0; j < images.size(); j++) {
                    if (i != j) {
                        List<Point> one = images.get(i).one();
                        List<Point> other = images.get(j).other();
                        same += matching.of(one, other);
                        points += one.size() + other.size();
                    }
                }
            }
        }
        return MarkMatching.share(same, points);
    }
}
