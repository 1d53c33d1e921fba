package janus.store;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shared;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of its own on a loopback port. It never runs as root: then the user `nobody`
/// runs it.
public final class Postgres implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final String USER = "janus";

    private final Process process;
    private final int port;

    private Postgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// An empty one, which keeps what it has in a new folder of the system's; skips the test, or
    /// fails under CI=true, where none is installed.
    public static Postgres start() throws IOException, InterruptedException {
        Path binaries = binaries();
        Path folder = Files.createTempDirectory("janus-postgres");
        Path data = folder.resolve("data");
        boolean root = System.getProperty("user.name").equals("root");
        if (root) {
            run(folder, List.of("chown", "nobody", folder.toString()));
        }
        List<String> as = root ? List.of("setpriv", "--reuid=nobody", "--clear-groups") : List.of();
        List<String> initdb =
                List.of(
                        binaries.resolve("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--no-sync");
        run(folder, joined(as, initdb));
        int port = freePort();
        String postgres = binaries.resolve("postgres").toString();
        String[] where = {"-D", data.toString(), "-k", folder.toString(), "-h", "127.0.0.1"};
        List<String> command = joined(List.of(postgres, "-p", "" + port), List.of(where));
        Process process = started(folder, joined(as, command));
        Postgres server = new Postgres(process, port);
        server.await(folder.resolve("log"));
        return server;
    }

    private static Process started(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static Path binaries() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        Optional<Path> found = Optional.empty();
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                found =
                        all.map(it -> it.resolve("bin"))
                                .filter(it -> Files.isExecutable(it.resolve("initdb")))
                                .max(Path::compareTo);
            }
        }
        if (found.isEmpty()) {
            Shared.missing("no PostgreSQL; install it with apt-get install postgresql");
        }
        return found.orElseThrow();
    }

    private static List<String> joined(List<String> as, List<String> command) {
        List<String> all = new ArrayList<>(as);
        all.addAll(command);
        return all;
    }

    private static void run(Path folder, List<String> command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void await(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(log).contains("ready to accept connections")) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as(Files.readString(log))
                    .isTrue();
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The JDBC address of the database that every server has.
    public String address() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s".formatted(port, USER);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
