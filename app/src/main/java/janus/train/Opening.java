package janus.train;

import janus.parallel.Group;

/// What worker 0 tells the others before the first step of a session.
///
/// @param back whether the Run goes back instead of forward
/// @param done steps that are done
/// @param seed of the session's draws
record Opening(boolean back, long done, long seed) {
    /// The opening of worker 0 of `group`; what the others give is passed over.
    Opening told(Group group) {
        long[] told = group.told(back ? 1 : 0, done, seed);
        return new Opening(told[0] == 1, told[1], told[2]);
    }
}
