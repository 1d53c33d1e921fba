package janus.zoo;

import janus.work.Progress;
import janus.work.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Brings a remote file here, going on where an earlier try, in this or another process, broke off.
final class Download {
    /// Larger than any generator: a wrong address must not fill the disk.
    private static final long MOST_BYTES = 1L << 30;

    private static final int CHUNK = 1 << 16;

    private final Remote remote;
    private final PartFile part;
    private final Patience patience;
    private final Progress progress;
    private boolean announced;

    Download(Remote remote, PartFile part, Patience patience, Progress progress) {
        this.remote = remote;
        this.part = part;
        this.patience = patience;
        this.progress = progress;
    }

    /// How long to wait and how often to ask again.
    ///
    /// @param silence a server may keep before it counts as gone
    /// @param pause between two tries
    /// @param tries in a row that bring nothing
    record Patience(Duration silence, Duration pause, int tries) {
        static final Patience USUAL =
                new Patience(Duration.ofSeconds(60), Duration.ofSeconds(2), 4);
    }

    /// Returns when the whole file is in the part file.
    ///
    /// @throws IOException when it cannot be had now; what has come is kept
    void run() throws IOException {
        int failures = 0;
        while (!isComplete()) {
            long before = part.length();
            try {
                receive();
            } catch (BrokenConnection broken) {
                failures = part.length() > before ? 1 : failures + 1;
                if (failures >= patience.tries) {
                    throw givenUp(broken);
                }
                pause();
            }
        }
    }

    private boolean isComplete() throws IOException {
        return part.length() > 0 && part.length() == part.version().bytes();
    }

    private void receive() throws IOException {
        PartFile.Version version = part.version();
        long start = version.tag().isEmpty() ? 0 : part.length();
        Remote.Answer answer = remote.open(start, version);
        try (InputStream body = answer.body();
                Watch watch = new Watch(body, patience.silence)) {
            begin(answer, version);
            announce(answer.version().bytes());
            copy(body, watch, answer.version().bytes());
        }
    }

    private void begin(Remote.Answer answer, PartFile.Version version) throws IOException {
        if (answer.version().bytes() > MOST_BYTES) {
            throw tooLarge();
        }
        if (answer.start() == 0) {
            part.restart(answer.version());
        } else if (!answer.version().equals(version)) {
            part.restart(PartFile.Version.UNKNOWN);
            throw new BrokenConnection("%s changed meanwhile".formatted(remote.address()));
        }
    }

    private void announce(long bytes) {
        if (!announced) {
            progress.started(ByHand.name(remote.address()), Math.max(0, bytes));
            announced = true;
        }
    }

    private void copy(InputStream body, Watch watch, long total) throws IOException {
        byte[] buffer = new byte[CHUNK];
        for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
            watch.heard();
            part.append(buffer, count);
            if (part.length() > MOST_BYTES) {
                throw tooLarge();
            }
            progress.advanced(part.length(), "");
        }
        if (total < 0) {
            part.complete();
        } else if (part.length() < total) {
            throw new BrokenConnection(
                    "%s broke off after %d of %d bytes"
                            .formatted(remote.address(), part.length(), total));
        }
    }

    private int read(InputStream body, byte[] buffer) throws BrokenConnection {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            throw new BrokenConnection(
                    "%s broke off (%s)".formatted(remote.address(), broken.getMessage()));
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(patience.pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "%s was interrupted - the download was stopped - pull again to go on"
                            .formatted(remote.address()),
                    interrupted);
        }
    }

    private IOException givenUp(BrokenConnection broken) throws IOException {
        long kept = part.version().tag().isEmpty() ? 0 : part.length();
        return new IOException(
                "%s - %d tries in a row brought nothing - pull again later to go on from byte %d"
                        .formatted(broken.getMessage(), patience.tries, kept),
                broken);
    }

    private IOException tooLarge() throws IOException {
        part.discard();
        return new IOException(
                "%s sends more than %d bytes - a generator has some 45 million - check the address"
                        .formatted(remote.address(), MOST_BYTES));
    }
}
