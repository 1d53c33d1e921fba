package janus.dicomweb;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/// A failure that may be gone when the server is asked again. Its message is the beginning of a
/// sentence: what was found.
final class Transient extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final Duration wanted;

    Transient(String what) {
        this(what, Duration.ZERO);
    }

    /// @param wanted what the server wants Janus to wait
    Transient(String what, Duration wanted) {
        super(what);
        this.wanted = wanted;
    }

    Duration wanted() {
        return wanted;
    }
}
