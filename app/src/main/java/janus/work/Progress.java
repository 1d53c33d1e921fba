package janus.work;

/// Listens to long work. Called from one thread at a time.
public interface Progress {
    /// Work of `total` steps begins; `what` names it for a person.
    void started(String what, long total);

    /// `done` steps are finished; `note` says something short about the last one, or is empty.
    void advanced(long done, String note);

    /// The work begun last is over, well or not.
    void finished();

    /// Nobody listens.
    static Progress silent() {
        return new Progress() {
            @Override
            public void started(String what, long total) {}

            @Override
            public void advanced(long done, String note) {}

            @Override
            public void finished() {}
        };
    }
}
