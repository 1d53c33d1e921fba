package janus.train;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Whether a Run is watched for contrast inversion and collapse, see [Sentry].
///
/// @param after generator steps in which nothing is held against it: networks that have hardly
///   learned show both; below 0 the Run is not watched
public record Guard(int after) {
    /// Nobody watches.
    public static final Guard OFF = new Guard(-1);

    private static final int LEAST = 500;

    /// For a Run of `steps`: its first quarter is not judged, and no fewer than 500 steps.
    public static Guard on(int steps) {
        return new Guard(Math.max(LEAST, steps / 4));
    }

    /// The guard written `off` or `after:STEPS`.
    ///
    /// @throws IllegalArgumentException when `code` is something else
    @JsonCreator
    public static Guard of(String code) {
        if (code.equals("off")) {
            return OFF;
        }
        if (code.matches("after:\\d{1,9}")) {
            return new Guard(Integer.parseInt(code.substring("after:".length())));
        }
        throw new IllegalArgumentException(
                "--guard '%s' is unknown - it says whether a Run is watched for contrast inversion and collapse - use on, off or after:STEPS"
                        .formatted(code));
    }

    /// The guard of a Run of `steps` written `on`, `off` or `after:STEPS`.
    ///
    /// @throws IllegalArgumentException when `code` is something else
    public static Guard of(String code, int steps) {
        return code.equals("on") ? on(steps) : of(code);
    }

    /// What [#of(String)] reads.
    @JsonValue
    public String code() {
        return after < 0 ? "off" : "after:" + after;
    }

    /// Whether anybody watches.
    boolean watches() {
        return after >= 0;
    }
}
