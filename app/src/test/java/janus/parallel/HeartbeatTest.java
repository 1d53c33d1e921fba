package janus.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// A network between a worker and the board, which can be cut: then nothing gets through any
    /// more, and nobody is told.
    private static final class Wire implements AutoCloseable {
        private final ServerSocket near = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        private final List<Socket> ends = new CopyOnWriteArrayList<>();
        private final int far;
        private volatile boolean cut;

        Wire(int far) throws IOException {
            this.far = far;
            Thread.ofVirtual().start(this::accept);
        }

        Place.Port place() {
            return new Place.Port("127.0.0.1", near.getLocalPort());
        }

        private void accept() {
            try {
                while (true) {
                    Socket in = near.accept();
                    Socket out = new Socket(InetAddress.getLoopbackAddress(), far);
                    ends.addAll(List.of(in, out));
                    Thread.ofVirtual().start(() -> carry(in, out));
                    Thread.ofVirtual().start(() -> carry(out, in));
                }
            } catch (IOException closed) {
                cut = true;
            }
        }

        private void carry(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                byte[] some = new byte[4096];
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    if (!cut) {
                        to.getOutputStream().write(some, 0, read);
                    }
                }
            } catch (IOException closed) {
                cut = true;
            }
        }

        @Override
        public void close() throws IOException {
            near.close();
            for (Socket end : ends) {
                end.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Meeting meeting(Place place, int rank) {
        return new Meeting(place, rank, 2, Duration.ofSeconds(30));
    }

    private static void awaitNews(Alarm alarm, boolean there) throws InterruptedException {
        for (int i = 0; i < 3000 && alarm.what().isPresent() != there; i++) {
            Thread.sleep(10);
        }
    }

    @Test
    void aNetworkThatIsCutIsNoticedAtBothItsEnds() throws IOException, InterruptedException {
        int port = freePort();
        Meeting first = meeting(new Place.Port("127.0.0.1", port), 0);
        Alarm near = new Alarm();
        Alarm far = new Alarm();
        try (Board board = Board.open(first);
                Heartbeat _ = new Heartbeat(board, first, near, PAUSE)) {
            Wire wire = new Wire(port);
            Meeting second = meeting(wire.place(), 1);
            Board there = Board.open(second); // not closed while its heart waits in native code
            try (Heartbeat _ = new Heartbeat(there, second, far, PAUSE)) {
                Thread.sleep(PAUSE.multipliedBy(60));
                assertThat(near.what()).isEmpty();
                assertThat(far.what()).isEmpty();
                wire.cut = true;
                awaitNews(far, true);
                awaitNews(near, true);
                assertThat(far.what()).hasValue("worker 0 can't be reached any more");
                assertThat(near.what().orElseThrow())
                        .startsWith("worker 1 of 2 has given no sign of life for ");
            } finally {
                wire.close();
            }
            there.close();
        }
    }
}
