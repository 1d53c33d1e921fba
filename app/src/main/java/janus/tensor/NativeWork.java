package janus.tensor;

import com.google.errorprone.annotations.MustBeClosed;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A stretch of work in libtorch that the end of the process (Ctrl-C, SIGTERM) must wait for: torn
/// down under a running forward or backward pass, libtorch crashes. Once the process is ending, no
/// new stretch begins: a thread that asks for one stays where it is.
///
/// Stretches nest. Long ones should ask [#ending()] now and then and leave.
public final class NativeWork implements AutoCloseable {
    private static final ReentrantReadWriteLock GATE = new ReentrantReadWriteLock();
    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(NativeWork::end));
    }

    private NativeWork() {}

    /// Begins a stretch on this thread; waits for ever when the process is ending.
    @MustBeClosed
    public static NativeWork begin() {
        GATE.readLock().lock();
        return new NativeWork();
    }

    /// Whether the process was asked to end.
    public static boolean ending() {
        return ending;
    }

    private static void end() {
        ending = true;
        GATE.writeLock().lock(); // for good: nobody gets past begin() any more
    }

    /// Ends the stretch; the same thread must call it.
    @Override
    public void close() {
        GATE.readLock().unlock();
    }
}
