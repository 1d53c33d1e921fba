package janus.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Means by subject: slices of one head are alike, so the subject is what statistics count.
///
/// @param means of the finite numbers, by subject; a subject without any is not there
/// @param infinite numbers left out because they are infinite (PSNR of perfect copies)
/// @param undefined numbers left out because they are NaN
public record SubjectMeans(Map<String, Double> means, int infinite, int undefined) {
    /// Copies the map, in the order of subjects' names.
    public SubjectMeans {
        means = Collections.unmodifiableMap(new TreeMap<>(means));
    }

    /// The means of `values`, one for each of `subjects`.
    ///
    /// @throws IllegalArgumentException when there are not as many
    public static SubjectMeans of(List<String> subjects, double[] values) {
        if (subjects.size() != values.length) {
            throw new IllegalArgumentException(
                    "%d subjects and %d numbers - each number needs its subject - give as many"
                            .formatted(subjects.size(), values.length));
        }
        Map<String, Double> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        int infinite = 0;
        int undefined = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                sums.merge(subjects.get(i), values[i], Double::sum);
                counts.merge(subjects.get(i), 1, Integer::sum);
            } else if (Double.isNaN(values[i])) {
                undefined++;
            } else {
                infinite++;
            }
        }
        sums.replaceAll((subject, sum) -> sum / counts.getOrDefault(subject, 1));
        return new SubjectMeans(sums, infinite, undefined);
    }

    /// The means in the order of subjects' names.
    public double[] values() {
        return means.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
