package janus.train;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Holds the end of the process (Ctrl-C, SIGTERM) back until the step in progress is over: libtorch
/// must not be torn down under a running backward pass, which crashes.
final class Stop implements AutoCloseable {
    private static final long LONGEST_STEP_S = 120;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::hold);
    private volatile boolean requested;

    Stop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether the process was asked to end.
    boolean requested() {
        return requested;
    }

    private void hold() {
        requested = true;
        try {
            boolean inTime = ended.await(LONGEST_STEP_S, TimeUnit.SECONDS);
            assert inTime : "a step took longer than " + LONGEST_STEP_S + " s";
        } catch (InterruptedException killed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            assert requested || hook.isAlive() : "the process ends without the hook";
        }
    }
}
