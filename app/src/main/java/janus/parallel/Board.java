package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.chrono.Milliseconds;
import org.bytedeco.javacpp.chrono.Minutes;
import org.bytedeco.javacpp.chrono.Seconds;
import org.bytedeco.pytorch.FileStore;
import org.bytedeco.pytorch.PrefixStore;
import org.bytedeco.pytorch.Store;
import org.bytedeco.pytorch.StringVector;
import org.bytedeco.pytorch.TCPStore;
import org.bytedeco.pytorch.TCPStoreOptions;

/// Texts by name that all workers can read and write: libtorch's store, before and beside the
/// tensors. What goes wrong in it is a `RuntimeException` of libtorch's.
final class Board implements AutoCloseable {
    private static final int ATTEMPT_SECONDS = 3;
    private static final int PAUSE_MILLIS = 200;
    private static final int PATIENCE_MINUTES = 5; // of a group whose workers have met already

    private final Store store;

    private Board(Store store) {
        this.store = store;
    }

    /// The board at `meeting`'s place; worker 0 puts it up, the others look for it as long as its
    /// patience lasts.
    ///
    /// @throws IOException when it can't be put up or is not found
    @MustBeClosed
    static Board open(Meeting meeting) throws IOException, InterruptedException {
        return new Board(
                switch (meeting.place()) {
                    case Place.Sheet(var file) -> kept(file.toString(), meeting.world());
                    case Place.Port port -> meeting.rank() == 0 ? put(port) : found(port, meeting);
                });
    }

    private static Store kept(String file, int world) {
        try (PointerScope _ = new PointerScope()) {
            return new FileStore(file, world).retainReference();
        }
    }

    private static Store put(Place.Port port) throws IOException {
        try {
            return connected(port, true);
        } catch (RuntimeException refused) {
            throw new IOException(
                    "worker 0 can't wait for the others at %s (%s) - the port is in use, or not of this machine - name another, the same for all workers"
                            .formatted(port, firstLine(refused)),
                    refused);
        }
    }

    private static Store found(Place.Port port, Meeting meeting)
            throws IOException, InterruptedException {
        long patience = meeting.patience().toNanos();
        long began = System.nanoTime();
        while (true) {
            try {
                probe(port); // libtorch would tell programmers of every attempt
                return connected(port, false);
            } catch (IOException | RuntimeException notYet) {
                long waited = System.nanoTime() - began;
                if (waited > patience) {
                    throw new IOException(
                            "nobody answers at %s (waited %d s) - worker 0 must run on that machine, and its port be open - start it with --rank 0, check host, port and firewall"
                                    .formatted(port, TimeUnit.NANOSECONDS.toSeconds(waited)),
                            notYet);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static void probe(Place.Port port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(port.host(), port.port()),
                    Math.toIntExact(TimeUnit.SECONDS.toMillis(ATTEMPT_SECONDS)));
        }
    }

    private static Store connected(Place.Port port, boolean serves) {
        try (PointerScope _ = new PointerScope()) {
            TCPStoreOptions options =
                    new TCPStoreOptions()
                            .port((short) port.port())
                            .isServer(serves)
                            .waitWorkers(false)
                            .timeout(new Milliseconds(new Seconds(ATTEMPT_SECONDS)));
            return new TCPStore(port.host(), options).retainReference();
        }
    }

    /// The first line of what libtorch says, without where in its source it says so.
    static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        String line = message.lines().findFirst().orElse("");
        return line.replaceFirst("^\\[\\S+:\\d+] ", "");
    }

    /// libtorch's object, for a process group.
    Store store() {
        return store;
    }

    /// The same board for another process group, whose names begin with `prefix`: over a connection
    /// of its own, since it waits in native code, where nobody else gets through the first. Belongs
    /// to the current `PointerScope`.
    Store another(String prefix) {
        Store other = new PrefixStore(prefix, store.clone());
        other.setTimeout(new Milliseconds(new Minutes(PATIENCE_MINUTES)));
        return other;
    }

    /// Makes `text` what is called `name`.
    synchronized void put(String name, String text) {
        store.set(name, text);
    }

    /// What is called `name`, without waiting for it.
    synchronized Optional<String> read(String name) {
        try (PointerScope _ = new PointerScope()) {
            return store.check(new StringVector(name))
                    ? Optional.of(store.get_to_str(name))
                    : Optional.empty();
        }
    }

    /// Adds one to the count called `name` and returns it.
    synchronized long count(String name) {
        return store.add(name, 1);
    }

    @Override
    public synchronized void close() {
        store.releaseReference();
    }
}
