package janus.work;

/// What lies at the bottom of a failure: libraries wrap what happened in layers of their own.
public final class RootCause {
    private RootCause() {}

    /// The last of the causes of `thrown`; itself where it has none.
    public static Throwable of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
