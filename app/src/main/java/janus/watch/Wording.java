package janus.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// How a page tells times and paths.
final class Wording {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Wording() {}

    /// `time` in the two largest units that matter.
    static String of(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return "%d min %02d s".formatted(seconds / MINUTE, seconds % MINUTE);
        }
        if (seconds < DAY) {
            return "%d h %02d min".formatted(seconds / HOUR, seconds % HOUR / MINUTE);
        }
        return "%d d %d h".formatted(seconds / DAY, seconds % DAY / HOUR);
    }

    /// The seconds of a step, with as many digits as tell something.
    static String ofStep(double seconds) {
        return seconds < 1
                ? "%.0f ms".formatted(1000 * seconds)
                : String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    }

    /// `path` as a shell takes it.
    static String quoted(String path) {
        return path.matches("[\\w./+@%:=-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /// The last name of `path`.
    static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
