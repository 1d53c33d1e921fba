package janus.train;

import static org.assertj.core.api.Assertions.assertThat;

import janus.dataset.Dataset;
import janus.parallel.Exchange;
import janus.parallel.Meeting;
import janus.parallel.Pact;
import janus.parallel.Place;
import janus.parallel.Workforce;
import janus.tensor.Device;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Worker 1 of 2, a process of its own that takes part in several trainings, one after the other,
/// on a Dataset in the test's folder.
final class SecondWorker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Process process;
    private int meetings;

    private SecondWorker(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /// Starts it for so many `trainings`.
    static SecondWorker of(Path folder, int trainings) throws IOException {
        dataset(folder);
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Follows.class.getName(),
                        folder.toString(),
                        Integer.toString(trainings));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("second.log").toFile());
        return new SecondWorker(folder, builder.start());
    }

    /// The Dataset of pairs in `folder`, made where there is none yet.
    static Dataset dataset(Path folder) throws IOException {
        Path data = folder.resolve("data");
        return Files.exists(data) ? Dataset.open(data) : TinyDataset.pairedIn(data);
    }

    Dataset dataset() throws IOException {
        return dataset(folder);
    }

    /// Worker 0 of the next training.
    Workforce meets() {
        return member(folder, meetings++, 0);
    }

    private static Workforce member(Path folder, int meeting, int rank) {
        Place place = new Place.Sheet(folder.resolve("board" + meeting));
        return new Workforce.Met(
                new Meeting(place, rank, 2, PATIENCE), new Pact(Map.of(), Exchange.AUTO));
    }

    void awaitEnd() throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("second.log"))).isZero();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The process.
    static final class Follows {
        private Follows() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path folder = Path.of(arguments[0]);
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                new FineTuning(Progress.silent())
                        .follow(dataset(folder), Device.CPU, member(folder, i, 1));
            }
        }
    }
}
