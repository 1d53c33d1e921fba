package janus.sweep;

import janus.work.Progress;

/// Ends a sweep as a process ends that is killed while a Run learns.
final class Killed implements Progress {
    private final String run;
    private int left;

    /// @param run whose training is cut
    /// @param times how often it is heard of before
    Killed(String run, int times) {
        this.run = run;
        this.left = times;
    }

    /// What no part of a sweep catches.
    static final class Death extends Error {
        private static final long serialVersionUID = 1;

        Death() {
            super("killed");
        }
    }

    @Override
    public void started(String what, long total) {}

    @Override
    public void advanced(long done, String note) {
        if (note.contains(run) && left-- == 0) {
            throw new Death();
        }
    }

    @Override
    public void finished() {}
}
