package janus.study;

/// A request that a study refuses; its message is a sentence for whoever asked.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// Why.
    public enum Reason {
        /// It can't be understood or lacks something.
        WRONG,
        /// What it is about does not exist, or not for who asks.
        UNKNOWN,
        /// It contradicts what is there.
        CONFLICT
    }

    Refused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /// Why it is refused.
    public Reason reason() {
        return reason;
    }
}
