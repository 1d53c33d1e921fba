package janus.work;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Closes a stream that has been silent for too long; its reader then gets an error or the end.
public final class Watch implements AutoCloseable {
    private final InputStream stream;
    private final long silenceNanos;
    private final Thread thread;
    private volatile long heard = System.nanoTime();

    /// Listens to `stream` from now on, until it is closed.
    ///
    /// @param silence that is allowed
    public Watch(InputStream stream, Duration silence) {
        this.stream = stream;
        this.silenceNanos = silence.toNanos();
        this.thread = Thread.ofVirtual().name("silence").start(this::listen);
    }

    /// Something came.
    public void heard() {
        heard = System.nanoTime();
    }

    private void listen() {
        try {
            long left = silenceNanos;
            while (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
                left = silenceNanos - (System.nanoTime() - heard);
            }
            stream.close();
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
