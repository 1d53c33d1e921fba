package janus.dicomweb;

import janus.work.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// The body of an answer: silence ends it, and what fails is [Transient].
final class WatchedBody extends InputStream {
    private final Server server;
    private final InputStream in;
    private final Watch watch;

    WatchedBody(Server server, InputStream in, Duration silence) {
        this.server = server;
        this.in = in;
        this.watch = new Watch(in, silence);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        try {
            int got = in.read(bytes, from, count);
            watch.heard();
            return got;
        } catch (IOException broken) {
            throw new Transient("%s broke off or fell silent".formatted(server));
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
        in.close();
    }
}
