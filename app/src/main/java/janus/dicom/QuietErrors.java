package janus.dicom;

import java.io.OutputStream;
import java.io.PrintStream;

/// Standard error without what the current thread writes there: the JPEG 2000 library prints the
/// stack trace of every damage that it throws anyway. One thread at a time; others write on.
final class QuietErrors implements AutoCloseable {
    private final PrintStream before = System.err;

    private QuietErrors(Thread silenced) {
        System.setErr(new Filter(before, silenced));
    }

    /// Until closed, the current thread's errors go nowhere.
    static QuietErrors ofThisThread() {
        return new QuietErrors(Thread.currentThread());
    }

    @Override
    public void close() {
        System.setErr(before);
    }

    private static final class Filter extends PrintStream {
        Filter(PrintStream target, Thread silenced) {
            super(
                    new OutputStream() {
                        @Override
                        public void write(int b) {
                            if (!Thread.currentThread().equals(silenced)) {
                                target.write(b);
                            }
                        }

                        @Override
                        public void write(byte[] bytes, int from, int count) {
                            if (!Thread.currentThread().equals(silenced)) {
                                target.write(bytes, from, count);
                            }
                        }
                    },
                    true,
                    target.charset());
        }
    }
}
