package janus.sweep;

import janus.work.Progress;

/// One listener for all Runs: steps of all of them together, so that the time left is the sweep's.
final class RunsProgress implements Progress {
    private final Progress all;
    private String run = "";
    private long before;

    RunsProgress(Progress all) {
        this.all = all;
    }

    /// The Run called `words` begins after `steps` of others.
    void enter(String words, long steps) {
        run = words;
        before = steps;
        all.advanced(steps, words);
    }

    @Override
    public void started(String what, long total) {
        // the sweep has told its own beginning
    }

    @Override
    public void advanced(long done, String note) {
        all.advanced(before + done, run + ": " + note);
    }

    @Override
    public void finished() {
        // the sweep tells its own end
    }
}
