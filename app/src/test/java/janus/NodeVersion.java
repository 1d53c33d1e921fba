package janus;

import static java.lang.Integer.parseInt;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// A version of Node.js.
@NullMarked
record NodeVersion(int major, int minor, int patch) implements Comparable<NodeVersion> {
    private static final Pattern FORM = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Comparator<NodeVersion> ORDER =
            Comparator.comparingInt(NodeVersion::major)
                    .thenComparingInt(NodeVersion::minor)
                    .thenComparingInt(NodeVersion::patch);

    /// The version that `text`, such as `v20.19.0`, names.
    static NodeVersion of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(text + " is no version of Node.js");
        }
        return new NodeVersion(
                parseInt(parts.group(1)), parseInt(parts.group(2)), parseInt(parts.group(3)));
    }

    /// Whether it lies in `engines`, as package.json has it: `^20.19.0 || >=22.12.0`.
    boolean isOneOf(String engines) {
        return List.of(engines.split("\\|\\|")).stream().map(String::strip).anyMatch(this::isIn);
    }

    private boolean isIn(String range) {
        boolean sameMajor = range.startsWith("^");
        NodeVersion first = of(range.substring(sameMajor ? 1 : 2));
        return compareTo(first) >= 0 && (!sameMajor || major == first.major);
    }

    @Override
    public int compareTo(NodeVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%d.%d.%d".formatted(major, minor, patch);
    }
}
