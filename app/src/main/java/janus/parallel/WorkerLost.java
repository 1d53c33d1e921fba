package janus.parallel;

/// A worker is gone, so that the others cannot go on.
public final class WorkerLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param what happened to which worker
    WorkerLost(String what) {
        super(what);
    }
}
