package janus.zoo;

import java.io.IOException;
import java.io.Serial;

/// A failure that may be gone when the server is asked again.
final class BrokenConnection extends IOException {
    @Serial private static final long serialVersionUID = 1;

    BrokenConnection(String what) {
        super(what);
    }
}
