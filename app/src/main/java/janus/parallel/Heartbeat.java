package janus.parallel;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// A thread that shows the other workers every two seconds that this one is alive, and watches that
/// they do the same. It counts rounds and not seconds, so that workers that were all halted for an
/// hour don't take each other for dead. A second thread watches the first, which waits in native
/// code without end where a network is cut and says nothing.
final class Heartbeat implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SILENT_ROUNDS = 30;
    private static final String FAREWELL = "farewell";

    private final Board board;
    private final Meeting meeting;
    private final Alarm alarm;
    private final String[] heard;
    private final int[] silent;
    private final Duration pause;
    private final List<Thread> threads;
    private volatile long rounds;
    private volatile boolean closed;

    Heartbeat(Board board, Meeting meeting, Alarm alarm) {
        this(board, meeting, alarm, PAUSE);
    }

    Heartbeat(Board board, Meeting meeting, Alarm alarm, Duration pause) {
        this.board = board;
        this.meeting = meeting;
        this.alarm = alarm;
        this.pause = pause;
        this.heard = new String[meeting.world()];
        this.silent = new int[meeting.world()];
        Arrays.fill(heard, "");
        this.threads =
                List.of(
                        Thread.ofPlatform().daemon().name("heartbeat").start(this::live),
                        Thread.ofPlatform().daemon().name("pulse").start(this::watch));
    }

    /// Tells why this worker leaves.
    void farewell(String why) {
        if (alarm.what().isPresent()) {
            return; // they will notice the same
        }
        try {
            board.put(FAREWELL, "worker %d ended: %s".formatted(meeting.rank(), why));
            if (meeting.place() instanceof Place.Port && meeting.rank() == 0) {
                Thread.sleep(
                        pause.multipliedBy(3).dividedBy(2)); // the board goes down with worker 0
            }
        } catch (RuntimeException gone) {
            // the board went down with worker 0
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        try {
            for (long round = 1; !closed; round++) {
                beat(round);
                rounds = round;
                Thread.sleep(pause);
            }
        } catch (RuntimeException unreachable) {
            unreachable();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt(); // close() ends it this way
        }
    }

    private void unreachable() {
        if (!closed) {
            alarm.raise("worker 0 can't be reached any more");
        }
    }

    private void watch() {
        long seen = -1;
        try {
            for (int stuck = 0; !closed; stuck = rounds == seen ? stuck + 1 : 0) {
                if (stuck > SILENT_ROUNDS) {
                    unreachable();
                    return;
                }
                seen = rounds;
                Thread.sleep(pause);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt(); // close() ends it this way
        }
    }

    private void beat(long round) {
        board.put("beat/" + meeting.rank(), Long.toString(round));
        board.read(FAREWELL).ifPresent(alarm::raise);
        for (int other = 0; other < meeting.world(); other++) {
            String beat = board.read("beat/" + other).orElse("");
            silent[other] = beat.equals(heard[other]) ? silent[other] + 1 : 0;
            heard[other] = beat;
            if (silent[other] > SILENT_ROUNDS) {
                alarm.raise(
                        "worker %d of %d has given no sign of life for %d s"
                                .formatted(
                                        other,
                                        meeting.world(),
                                        pause.multipliedBy(SILENT_ROUNDS).toSeconds()));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(pause);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
