package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.watch.WrittenRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    @TempDir private Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int watch(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "watch";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Path run() throws IOException {
        return new WrittenRun(folder.resolve("run")).logged(15).saved(10).folder().path();
    }

    @Test
    void thePageOfARunNobodyTrainsIsWrittenOnce() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(watch(run(), "--out", page)).isZero();
        assertThat(out.toString()).isEqualTo(page + System.lineSeparator());
        assertThat(Files.readString(page)).contains("badge stopped").doesNotContain("refresh\"");
        assertThat(watch(run(), "--out", folder.resolve("again.html"), "--once")).isZero();
    }

    @Test
    void whatIsNoRunFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        fails(folder.resolve("none") + " does not exist - there is no Run", folder.resolve("none"));
        fails(file + " is a file - a Run is a folder - ", file);
        fails(folder + " holds no run.json - it is no Run - ", folder);
        fails(folder + " holds no run.json - ", folder, "--out", folder.resolve("a.html"));
        assertThat(folder.resolve("a.html")).doesNotExist();
    }

    private void fails(String sentence, Object... arguments) {
        assertThat(watch(arguments)).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("janus: " + sentence)
                .matches("janus: .+ - .+ - .+");
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        Path run = run();
        wrong("--once is given without --out - ", run, "--once");
        wrong("--port is given with --out - ", run, "--out", "a.html", "--port", 8080);
        wrong("--port 70000 is no port - ", run, "--port", 70000);
        wrong("does not end in .html - ", run, "--out", run.resolve("run.json"));
        wrong("RUN is missing - ");
    }

    private void wrong(String sentence, Object... arguments) {
        assertThat(watch(arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void theAddressIsServedUntilTheProcessIsEnded() throws IOException, InterruptedException {
        Path run = run();
        Thread server = Thread.ofPlatform().start(() -> watch(run));
        for (int i = 0; i < 300 && !out.toString().contains("\n"); i++) {
            Thread.sleep(50);
        }
        URI address = URI.create(out.toString().strip());
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("badge stopped");
        }
        assertThat(err.toString()).contains("ssh -L %d:127.0.0.1".formatted(address.getPort()));
        server.interrupt();
        assertThat(server.join(Duration.ofSeconds(10))).isTrue();
    }
}
