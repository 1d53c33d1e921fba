package janus.parallel;

import java.util.Arrays;

/// A thread that shows the other workers every two seconds that this one is alive, and watches that
/// they do the same. It counts rounds and not seconds, so that workers that were all halted for an
/// hour don't take each other for dead.
final class Heartbeat implements AutoCloseable {
    private static final int PAUSE_MILLIS = 2000;
    private static final int SILENT_ROUNDS = 30;
    private static final String FAREWELL = "farewell";

    private final Board board;
    private final Meeting meeting;
    private final Alarm alarm;
    private final String[] heard;
    private final int[] silent;
    private final Thread thread;
    private volatile boolean closed;

    Heartbeat(Board board, Meeting meeting, Alarm alarm) {
        this.board = board;
        this.meeting = meeting;
        this.alarm = alarm;
        this.heard = new String[meeting.world()];
        this.silent = new int[meeting.world()];
        Arrays.fill(heard, "");
        this.thread = Thread.ofPlatform().daemon().name("heartbeat").start(this::live);
    }

    /// Tells why this worker leaves.
    void farewell(String why) {
        if (alarm.what().isPresent()) {
            return; // they will notice the same
        }
        try {
            board.put(FAREWELL, "worker %d ended: %s".formatted(meeting.rank(), why));
            if (meeting.place() instanceof Place.Port && meeting.rank() == 0) {
                Thread.sleep(PAUSE_MILLIS + PAUSE_MILLIS / 2); // the board goes down with worker 0
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
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (RuntimeException unreachable) {
            if (!closed) {
                alarm.raise("worker 0 can't be reached any more");
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
                                        SILENT_ROUNDS * PAUSE_MILLIS / 1000));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PAUSE_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
