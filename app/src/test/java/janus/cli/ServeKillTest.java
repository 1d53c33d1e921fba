package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.study.Export;
import janus.study.Invitations;
import janus.study.OpenStudy;
import janus.study.Refused;
import janus.study.StudyFixture;
import janus.study.StudyFolder;
import janus.web.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Kills the server at random moments while readers answer: what was confirmed is there, and
/// nothing is half.
class ServeKillTest {
    private static final int ROUNDS = 12;
    private static final int CASES = 100; // more than are read in all rounds
    private static final List<String> READERS = List.of("anna", "ben", "carla");

    @TempDir private Path folder;
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, Integer> confirmed = new ConcurrentHashMap<>(); // by reader

    private record Running(Process process, URI address) {}

    private Running start(StudyFolder study) throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1", // it never lives long enough for more
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "janus.cli.Main",
                                "serve",
                                "--study",
                                study.folder().toString(),
                                "--port",
                                "0")
                        .redirectError(folder.resolve("serve.log").toFile())
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Running(process, URI.create(String.valueOf(out.readLine())));
    }

    private StudyFolder study() throws IOException, Refused {
        StudyFolder made =
                StudyFixture.make(
                        folder, StudyFixture.SINGLE.replace("training: 2", "training: 0"), CASES);
        try (OpenStudy open = OpenStudy.open(made, Optional.empty())) {
            for (String name : READERS) {
                links.put(name, "/r/" + new Invitations(open).invite(name, "test").token());
            }
        }
        return made;
    }

    /// Reads until the server is gone.
    private void read(String name, URI address) {
        try {
            Visitor visitor =
                    new Visitor(address).joins(address.resolve(links.get(name)).toString());
            visitor.calibrates();
            while (true) {
                JsonNode current = visitor.looks();
                HttpResponse<byte[]> answer =
                        visitor.post("/api/reading/answers", Visitor.answer(current));
                assertThat(answer.statusCode()).isEqualTo(200);
                confirmed.merge(name, 1, Integer::sum);
            }
        } catch (UncheckedIOException gone) {
            // killed, as planned
        }
    }

    private void killWhileAllRead(StudyFolder study, long millis)
            throws IOException, InterruptedException {
        Running running = start(study);
        List<Throwable> failures = new ArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (String name : READERS) {
            readers.add(
                    Thread.ofPlatform()
                            .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
                            .start(() -> read(name, running.address())));
        }
        int before = total();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (total() < before + READERS.size() && System.nanoTime() < end) {
            Thread.sleep(10); // until all are well under way
        }
        Thread.sleep(millis);
        running.process().destroyForcibly();
        assertThat(running.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(failures).isEmpty();
    }

    private int total() {
        return confirmed.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void whatWasConfirmedIsThereAndNothingIsHalf()
            throws IOException, InterruptedException, Refused {
        StudyFolder study = study();
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 1; round <= ROUNDS; round++) {
            killWhileAllRead(study, random.nextLong(5, 400));
            try (OpenStudy open = OpenStudy.open(study, Optional.empty())) {
                List<String> rows = new Export(open).answers().lines().skip(1).toList();
                for (String name : READERS) {
                    List<String> own =
                            rows.stream().filter(it -> it.contains("," + name + ",")).toList();
                    int answers = own.size() / 2;
                    // two questions each: whole; one may be kept whose confirmation was not heard
                    assertThat(own).hasSize(2 * answers);
                    assertThat(answers)
                            .as("answers of %s after round %d", name, round)
                            .isBetween(
                                    confirmed.getOrDefault(name, 0),
                                    confirmed.getOrDefault(name, 0) + 1);
                    confirmed.put(name, answers);
                    assertInOrder(own);
                }
            }
        }
        assertThat(total()).isGreaterThan(ROUNDS * READERS.size());
    }

    /// Every position up to the last is answered: none was lost in between.
    private static void assertInOrder(List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).containsPattern(",One image,\\d+,%d,".formatted(i / 2 + 1));
        }
    }
}
