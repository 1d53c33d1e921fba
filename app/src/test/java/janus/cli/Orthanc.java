package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Programs;
import janus.Shared;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A real archive on the loopback address, with a user `janus` whose password is `secret`. Where it
/// is not installed the test is skipped, and fails under CI=true.
final class Orthanc implements AutoCloseable {
    private static final String PACKAGES = "orthanc orthanc-dicomweb";
    private static final Path PLUGIN =
            Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so"); // Debian's place
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final int port;

    private Orthanc(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// An empty one that keeps all it has in `folder`.
    static Orthanc start(Path folder) throws IOException, InterruptedException {
        Path program = Programs.find(PACKAGES, "Orthanc");
        if (!Files.exists(PLUGIN)) {
            Shared.missing("no %s; install it with apt-get install %s".formatted(PLUGIN, PACKAGES));
        }
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("orthanc.json"), settings(folder, port));
        Process process =
                new ProcessBuilder(program.toString(), settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("orthanc.log").toFile())
                        .start();
        Orthanc orthanc = new Orthanc(process, port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!orthanc.answers()) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as(Files.readString(folder.resolve("orthanc.log")))
                    .isTrue();
            Thread.sleep(100);
        }
        return orthanc;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String settings(Path folder, int port) {
        return """
        {"StorageDirectory": "%1$s/storage", "IndexDirectory": "%1$s/storage",
         "Plugins": ["%2$s"], "HttpPort": %3$d, "DicomServerEnabled": false,
         "RemoteAccessAllowed": false, "AuthenticationEnabled": true,
         "RegisteredUsers": {"janus": "secret"}, "DicomWeb": {"Enable": true}}
        """
                .formatted(folder, PLUGIN, port);
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url() + "/series").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Where its DICOMweb is.
    String url() {
        return "http://127.0.0.1:%d/dicom-web".formatted(port);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
