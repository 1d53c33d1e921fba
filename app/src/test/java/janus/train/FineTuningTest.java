package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.checkpoint.CheckpointFile;
import janus.dataset.Dataset;
import janus.network.Precision;
import janus.run.ModelCard;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.volume.Unit;
import janus.work.FolderLock;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FineTuningTest {
    private static final int STEPS = 8;
    private static final int WARM_UP = 2;
    @TempDir private Path folder;
    private Dataset dataset;

    @BeforeEach
    void prepare() throws IOException {
        dataset = TinyDataset.in(folder.resolve("data"));
    }

    @Test
    void aRunHoldsCardLogSamplesAndGeneratorsThatKnowTheirInput()
            throws IOException, InterruptedException {
        RunFolder run = train("run", 2);
        RunRecord record = RunRecord.read(run.card());
        assertThat(record.recipe()).isEqualTo(recipe());
        assertThat(record.start().discriminators()).startsWith("fresh");
        assertThat(record.data().subjects().get("mr")).containsExactly("s0", "s1");
        assertThat(Files.readAllLines(run.log())).hasSize(1 + (STEPS + WARM_UP) / 2);
        assertThat(ImageIO.read(run.sample(STEPS + WARM_UP).toFile()).getWidth()).isEqualTo(6 * 36);
        for (Direction direction : Direction.values()) {
            ModelCard card = ModelCard.of(CheckpointFile.read(run.generator(direction)).metadata());
            assertThat(card)
                    .isEqualTo(
                            new ModelCard(
                                    direction,
                                    "gray",
                                    Unit.HU,
                                    1,
                                    TinyDataset.FIELD,
                                    32,
                                    "scratch (6 blocks, 2 filters)"));
        }
    }

    @Test
    void theSameSeedGivesTheSameWeightsToTheBit() throws IOException, InterruptedException {
        RunFolder first = train("first", 2);
        RunFolder second = train("second", 2);
        assertSameResult(first, second);
    }

    @Test
    void aRunKilledWithoutWarningGoesOnToTheSameResult() throws IOException, InterruptedException {
        RunFolder unbroken = train("unbroken", 2);
        RunFolder killed = new RunFolder(folder.resolve("killed"));
        Process victim = janus(Victim.class, killed);
        assertThat(victim.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(victim.exitValue()).isNotZero(); // killed itself with SIGKILL in step 7
        assertThat(Files.readAllLines(killed.log()).getLast()).startsWith("6,");

        new FineTuning(Progress.silent()).resume(dataset, killed, Device.CPU);
        assertSameResult(unbroken, killed);
        RunLogTest.assertEventsAgreeWithTheLog(unbroken);
        RunLogTest.assertEventsAgreeWithTheLog(killed);
    }

    @Test
    void aRunAskedToEndEndsAfterItsStepWithoutACrashAndGoesOn()
            throws IOException, InterruptedException {
        RunFolder run = new RunFolder(folder.resolve("asked"));
        Process patient = janus(Patient.class, run);
        for (int i = 0; i < 600 && !Files.exists(run.log()); i++) {
            Thread.sleep(100);
        }
        patient.destroy(); // SIGTERM
        assertThat(patient.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(patient.exitValue()).isEqualTo(128 + 15);
        assertThat(folder.toFile().list((_, name) -> name.startsWith("hs_err"))).isEmpty();
        assertThat(CheckpointFile.read(run.state()).metadata()).containsKey("janus.step");
    }

    /// Trains for longer than anybody waits.
    static final class Patient {
        private Patient() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Dataset data = Dataset.open(Path.of(arguments[0]));
            FineTuning.Request request = request(data, Path.of(arguments[1]), 2);
            Recipe few = request.recipe();
            Recipe many =
                    new Recipe(
                            100_000,
                            few.side(),
                            few.batch(),
                            few.seed(),
                            few.encoding(),
                            few.optimisation(),
                            few.weights(),
                            few.precision());
            new FineTuning(Progress.silent())
                    .start(
                            new FineTuning.Request(
                                    data,
                                    request.run(),
                                    request.start(),
                                    many,
                                    request.cadence(),
                                    request.device(),
                                    request.command()));
        }
    }

    /// A Java of its own that runs `main` on the Dataset into `run`, in the test's folder.
    private Process janus(Class<?> main, RunFolder run) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.resolve("data").toString(),
                        run.path().toString());
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("janus.log").toFile());
        return builder.start();
    }

    /// Trains until its own process is killed the hard way, one step after the last save.
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Progress killer =
                    new Progress() {
                        @Override
                        public void started(String what, long total) {}

                        @Override
                        public void advanced(long done, String note) {
                            if (done == 7) {
                                Runtime.getRuntime().halt(137); // no hooks, no flushes
                            }
                        }

                        @Override
                        public void finished() {}
                    };
            Dataset data = Dataset.open(Path.of(arguments[0]));
            new FineTuning(killer).start(request(data, Path.of(arguments[1]), 2));
        }
    }

    @Test
    void aSecondRunInOneFolderIsRefused() throws IOException, InterruptedException {
        RunFolder run = train("run", 2);
        assertThatThrownBy(() ->
                        new FineTuning(Progress.silent()).start(request(dataset, run.path(), 2)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds a Run already")
                .hasMessageContaining("--resume");
    }

    @Test
    void aFolderInUseIsRefused() throws IOException {
        Path busy = folder.resolve("busy");
        try (FolderLock _ = FolderLock.of(busy)) {
            assertThatThrownBy(() ->
                            new FineTuning(Progress.silent()).start(request(dataset, busy, 2)))
                    .hasMessageContaining("is in use by another janus");
        }
    }

    @Test
    void resumingWithOtherDataIsRefused() throws IOException, InterruptedException {
        RunFolder run = train("run", 2);
        Files.writeString(
                dataset.folder().resolve("manifest.csv"),
                Files.readString(dataset.folder().resolve("manifest.csv")) + "\n");
        assertThatThrownBy(() -> new FineTuning(Progress.silent()).resume(dataset, run, Device.CPU))
                .hasMessageContaining("is not the Dataset that");
    }

    @Test
    void resumingNothingSaysSo() {
        assertThatThrownBy(() ->
                        new FineTuning(Progress.silent())
                                .resume(
                                        dataset,
                                        new RunFolder(folder.resolve("nothing")),
                                        Device.CPU))
                .hasMessageContaining("there is no Run to go on with");
    }

    @Test
    void aFinishedRunIsAStartingPointForAnother() throws IOException, InterruptedException {
        RunFolder run = train("run", 2);
        StartingPoint start = StartingPoints.of(run.path().toString(), "auto").resolve(6, 2);
        assertThat(start.mr2ct().description()).contains("sha256");
        RunFolder next = new RunFolder(folder.resolve("next"));
        new FineTuning(Progress.silent())
                .start(
                        new FineTuning.Request(
                                dataset,
                                next,
                                start,
                                recipe(),
                                new Cadence(2, 20, 2),
                                Device.CPU,
                                "test"));
        assertThat(RunRecord.read(next.card()).start().rule()).contains("goes on");
    }

    private RunFolder train(String name, int save) throws IOException, InterruptedException {
        Path path = folder.resolve(name);
        new FineTuning(Progress.silent()).start(request(dataset, path, save));
        return new RunFolder(path);
    }

    private static void assertSameResult(RunFolder a, RunFolder b) throws IOException {
        for (Direction direction : Direction.values()) {
            assertThat(b.generator(direction)).hasSameBinaryContentAs(a.generator(direction));
        }
        assertThat(b.state()).hasSameBinaryContentAs(a.state());
        assertThat(withoutTimes(b)).isEqualTo(withoutTimes(a));
    }

    private static List<String> withoutTimes(RunFolder run) throws IOException {
        return Files.readAllLines(run.log()).stream()
                .map(row -> row.substring(0, row.lastIndexOf(',')))
                .toList();
    }

    private static Recipe recipe() {
        return new Recipe(
                STEPS,
                32,
                1,
                5,
                "gray",
                new Recipe.Optimisation(2e-4, WARM_UP, 0.5, 3),
                LossWeights.PAPER,
                Precision.FULL);
    }

    private static FineTuning.Request request(Dataset data, Path run, int save) {
        try {
            return new FineTuning.Request(
                    data,
                    new RunFolder(run),
                    StartingPoints.of("scratch", "auto").resolve(6, 2),
                    recipe(),
                    new Cadence(2, 20, save),
                    Device.CPU,
                    "test");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
