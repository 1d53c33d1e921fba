package janus.compare;

import janus.metric.Metric;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What `janus evaluate` wrote about one model.
///
/// @param label name for people: the folder's, or its path where two folders share a name
/// @param folder where it was read
/// @param setting how it was computed
/// @param metrics that have a column
/// @param rows by the pair's name, in the file's order
public record Scores(
        String label, Path folder, Setting setting, List<Metric> metrics, Map<String, Row> rows) {
    /// What must be the same for scores to be comparable.
    ///
    /// @param unit of the images, such as `HU`
    /// @param low end of the range of values
    /// @param high other end
    /// @param mask words that say where was looked
    public record Setting(String unit, double low, double high, String mask) {
        /// For sentences: `-1024 to 3000 HU`.
        public String range() {
            return "%s to %s %s".formatted(plain(low), plain(high), unit);
        }

        private static String plain(double end) {
            return new BigDecimal(Double.toString(end)).stripTrailingZeros().toPlainString();
        }

        /// Whether both have the same unit and range.
        public boolean hasRangeOf(Setting other) {
            return unit.equals(other.unit) && low == other.low && high == other.high;
        }
    }

    /// One pair.
    ///
    /// @param subject whose head it is
    /// @param voxels that were compared, where the table says it
    /// @param values by column of the metric; NaN where there is no score
    public record Row(String subject, OptionalLong voxels, Map<String, Double> values) {
        /// The score by `metric`, NaN where there is none.
        public double of(Metric metric) {
            return values.getOrDefault(metric.column(), Double.NaN);
        }
    }

    /// This called `other`.
    public Scores named(String other) {
        return new Scores(other, folder, setting, metrics, rows);
    }

    /// This with the pairs called `names` only, in their order.
    ///
    /// @throws IllegalArgumentException when one is not there
    public Scores only(List<String> names) {
        Map<String, Row> kept = new LinkedHashMap<>();
        names.forEach(name -> kept.put(name, row(name)));
        return new Scores(label, folder, setting, metrics, kept);
    }

    /// The pair called `name`.
    ///
    /// @throws IllegalArgumentException when there is none
    public Row row(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalArgumentException(name + " is not in " + label);
        }
        return row;
    }
}
