package janus.train;

import janus.work.Progress;

/// Fails as a process does that is killed after a step, before it saves.
///
/// @param step the last one
record Killed(long step) implements Progress {
    @Override
    public void started(String what, long total) {}

    @Override
    public void advanced(long done, String note) {
        if (done == step) {
            throw new IllegalStateException("killed");
        }
    }

    @Override
    public void finished() {}
}
