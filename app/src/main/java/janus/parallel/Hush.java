package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;

/// While it is open, what native code prints goes nowhere: Gloo tells on standard output that it is
/// connected, where a command gives nothing but its result. Where the system has no `dup2` it is
/// told.
final class Hush implements AutoCloseable {
    private static final int STANDARD_OUTPUT = 1;
    private static final int WRITE_ONLY = 1;

    private static int open; // how many, of different threads
    private static int kept = -1; // standard output itself, while any is open

    private Hush() {}

    @MustBeClosed
    static Hush begin() {
        synchronized (Hush.class) {
            if (open++ == 0) {
                kept = CLibrary.call("dup", STANDARD_OUTPUT).orElse(-1);
                CLibrary.call("open", "/dev/null", WRITE_ONLY)
                        .ifPresent(nowhere -> {
                            CLibrary.call("dup2", nowhere, STANDARD_OUTPUT);
                            CLibrary.call("close", nowhere);
                        });
            }
        }
        return new Hush();
    }

    @Override
    public void close() {
        synchronized (Hush.class) {
            if (--open == 0 && kept >= 0) {
                CLibrary.call("dup2", kept, STANDARD_OUTPUT);
                CLibrary.call("close", kept);
            }
        }
    }
}
