package janus.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import janus.work.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/// A file of random bytes, the heads a server sends with it, and an impatient download of it.
class DownloadRig {
    private static final Duration PATIENT = Duration.ofSeconds(60); // a busy machine is slow

    static final int SIZE = 300_000;
    static final String OK =
            "200 OK\nContent-Length: 300000\nETag: \"one\"\nContent-Type: application/octet-stream";

    final byte[] content = new byte[SIZE];
    final Path target;

    DownloadRig(Path folder) {
        new SplittableRandom(5).nextBytes(content);
        target = folder.resolve("horse2zebra.pth");
    }

    static String part(int from) {
        return part(from, "\"one\"");
    }

    static String part(int from, String tag) {
        return "206 Partial Content\nContent-Length: %d\nETag: %s\nContent-Range: bytes %d-299999/300000"
                .formatted(SIZE - from, tag, from);
    }

    byte[] from(int start) {
        return Arrays.copyOfRange(content, start, SIZE);
    }

    void fetch(RawServer server) throws IOException {
        fetch(server, PATIENT);
    }

    /// A server counts as broken after `silence`.
    void fetch(RawServer server, Duration silence) throws IOException {
        fetch(URI.create(server.base() + "/horse2zebra.pth"), target, silence);
    }

    static void fetch(URI address, Path target) throws IOException {
        fetch(address, target, PATIENT);
    }

    private static void fetch(URI address, Path target, Duration silence) throws IOException {
        var patience = new Download.Patience(silence, Duration.ofMillis(1), 3);
        try (Remote remote = new Remote(address, PATIENT);
                PartFile part = PartFile.of(target)) {
            new Download(remote, part, patience, Progress.silent()).run();
            part.finish();
        }
    }

    void assertWhole() throws IOException {
        assertThat(target).hasBinaryContent(content);
        try (var files = Files.list(target.resolveSibling("."))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("horse2zebra.pth");
        }
    }

    Path partFile() {
        return target.resolveSibling("horse2zebra.pth.part");
    }
}
