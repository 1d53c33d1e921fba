package janus.parallel;

/// What carries the tensors of a group, as all its workers have agreed.
///
/// @param name for `run.json`
/// @param reason why it does, one line
record Carrier(String name, String reason) {
    static final String GLOO = "gloo";
    static final String NCCL = "nccl";

    boolean isNccl() {
        return name.equals(NCCL);
    }

    /// For the board.
    String written() {
        return name + "\n" + reason;
    }

    static Carrier read(String written) {
        int end = written.indexOf('\n');
        return new Carrier(written.substring(0, end), written.substring(end + 1));
    }
}
