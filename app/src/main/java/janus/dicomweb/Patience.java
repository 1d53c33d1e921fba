package janus.dicomweb;

import java.time.Duration;

/// How long to wait and how often to ask again.
///
/// @param silence a server may keep before it counts as gone
/// @param pause before the second try; it doubles with each further one
/// @param tries at most
public record Patience(Duration silence, Duration pause, int tries) {
    /// Archives may fetch a study from tape, or be restarted.
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(120), Duration.ofSeconds(1), 4);

    private static final int MOST_DOUBLINGS = 6;

    /// What to wait after `tried` tries.
    Duration after(int tried) {
        return pause.multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS));
    }
}
