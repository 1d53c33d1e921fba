package janus.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/// How fast work goes, from the last half minute of it, so that neither a slow first step nor the
/// steps done before a resume blur the time left.
final class Pace {
    private static final double WINDOW_SECONDS = 30;
    private static final double GRAIN_SECONDS = 0.1;

    private record Mark(double seconds, long done) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /// `done` steps were finished at `seconds`.
    void mark(double seconds, long done) {
        if (marks.size() > 1 && seconds - beforeLast().seconds() < GRAIN_SECONDS) {
            marks.removeLast();
        }
        marks.addLast(new Mark(seconds, done));
        while (marks.size() > 2 && seconds - marks.getFirst().seconds() > WINDOW_SECONDS) {
            marks.removeFirst();
        }
    }

    private Mark beforeLast() {
        Mark last = marks.removeLast();
        Mark before = marks.getLast();
        marks.addLast(last);
        return before;
    }

    /// Steps a second; empty until two marks say something.
    OptionalDouble rate() {
        if (marks.size() < 2) {
            return OptionalDouble.empty();
        }
        double seconds = marks.getLast().seconds() - marks.getFirst().seconds();
        long steps = marks.getLast().done() - marks.getFirst().done();
        return seconds > 0 && steps > 0
                ? OptionalDouble.of(steps / seconds)
                : OptionalDouble.empty();
    }
}
