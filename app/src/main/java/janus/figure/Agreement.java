package janus.figure;

import java.util.Map;
import java.util.TreeMap;

/// What a Bland-Altman plot needs (bland1986), gathered voxel by voxel in memory that grows with
/// subjects only: the difference (synthetic less truth) against the mean of both.
public final class Agreement {
    private static final int MEANS = 256;
    private static final int DIFFERENCES = 1025; // odd, so that no difference is in the middle

    private final Density voxels;
    private final Moments differences = new Moments();
    private final Map<String, Subject> subjects = new TreeMap<>();

    private Agreement(double low, double high) {
        double width = high - low;
        voxels = Density.over(new Bins(low, high, MEANS), new Bins(-width, width, DIFFERENCES));
    }

    /// Means over the voxels of one subject.
    ///
    /// @param mean of truth and synthetic
    /// @param difference synthetic less truth
    public record Point(double mean, double difference) {}

    /// Gathers the voxels of one subject.
    public final class Subject {
        private final Moments means = new Moments();
        private final Moments own = new Moments();

        private Subject() {}

        /// Counts a voxel.
        public void add(double truth, double synthetic) {
            double mean = (truth + synthetic) / 2;
            double difference = synthetic - truth;
            voxels.add(mean, difference);
            differences.add(difference);
            means.add(mean);
            own.add(difference);
        }
    }

    /// An empty one for values from `low` to `high`.
    public static Agreement over(double low, double high) {
        return new Agreement(low, high);
    }

    /// The voxels of the subject called `name`.
    public Subject of(String name) {
        return subjects.computeIfAbsent(name, _ -> new Subject());
    }

    /// Voxels by mean and difference.
    public Density voxels() {
        return voxels;
    }

    /// Bias and limits over all voxels.
    public Limits ofVoxels() {
        return Limits.of(differences);
    }

    /// A point a subject that has voxels, by its name.
    public Map<String, Point> points() {
        Map<String, Point> points = new TreeMap<>();
        subjects.forEach((name, subject) -> {
            if (subject.own.n() > 0) {
                points.put(name, new Point(subject.means.mean(), subject.own.mean()));
            }
        });
        return points;
    }

    /// Bias and limits over subjects, each counting once.
    public Limits ofSubjects() {
        Moments moments = new Moments();
        points().values().forEach(point -> moments.add(point.difference()));
        return Limits.of(moments);
    }
}
