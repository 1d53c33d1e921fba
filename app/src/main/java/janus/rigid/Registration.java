package janus.rigid;

/// What a search found.
///
/// @param motion from the fixed volume's space to the moving one's
/// @param before normalised mutual information of the volumes as their files lay them, 1 to 2; 1
///   where they hardly overlap
/// @param after the same after the motion
public record Registration(Motion motion, double before, double after) {
    /// Whether the motion makes the two more alike than they were.
    public boolean isGain() {
        return after > before;
    }
}
