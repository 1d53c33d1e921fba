package janus.volume;

/// The kind of scanner picture a volume is or pretends to be.
public enum Modality {
    MR,
    CT;

    /// The other one.
    public Modality other() {
        return this == MR ? CT : MR;
    }

    /// Lower-case name as folders and files carry it: `mr` or `ct`.
    public String code() {
        return this == MR ? "mr" : "ct";
    }
}
