package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.CheckpointFile;
import janus.checkpoint.NamedTensor;
import janus.network.PatchNorm;
import janus.network.PatchScale;
import janus.network.Precision;
import janus.parallel.Workforce;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes that train as one: worker 0 is the test itself, worker 1 a process of its own.
class WorkersTest {
    private static final double SEEN = 1e-10; // second moment of a gradient that is no rounding
    @TempDir private Path folder;

    @Test
    void twoWorkersLearnWhatOneLearnsFromTheJoinedBatch() throws IOException, InterruptedException {
        try (SecondWorker other = SecondWorker.of(folder, 3)) {
            for (Recipe recipe : List.of(unpaired(), paired())) {
                String name = recipe.pairs().when().replace(':', '-');
                RunFolder two = train(recipe, name + "-two", other.meets());
                RunFolder one = train(recipe, name + "-one", new Workforce.One());
                assertSameState(one, two);
                assertSameLosses(one, two);
                assertThat(RunRecord.read(two.card()).machine())
                        .containsEntry("workers", "2")
                        .containsEntry("carrier", "gloo")
                        .containsEntry("carrier_reason", "worker 0 computes on cpu");
            }
            aRunOfOneGoesOnWithTwo(other);
            other.awaitEnd();
        }
    }

    /// A Run of one worker that was killed.
    private void aRunOfOneGoesOnWithTwo(SecondWorker other)
            throws IOException, InterruptedException {
        RunFolder unbroken = new RunFolder(folder.resolve("none-one"));
        RunFolder broken = new RunFolder(folder.resolve("broken"));
        try {
            fineTuning(unpaired(), broken, new Killed(3), new Workforce.One());
        } catch (IllegalStateException killed) {
            assertThat(FineTuning.saved(broken)).isEqualTo(2);
        }
        new FineTuning(Progress.silent())
                .resume(other.dataset(), broken, Device.CPU, other.meets());
        assertSameState(unbroken, broken);
    }

    private RunFolder train(Recipe recipe, String name, Workforce workforce)
            throws IOException, InterruptedException {
        RunFolder run = new RunFolder(folder.resolve(name));
        fineTuning(recipe, run, Progress.silent(), workforce);
        return run;
    }

    private void fineTuning(Recipe recipe, RunFolder run, Progress progress, Workforce workforce)
            throws IOException, InterruptedException {
        new FineTuning(progress)
                .start(
                        new FineTuning.Request(
                                SecondWorker.dataset(folder),
                                run,
                                StartingPoints.of("scratch", "auto").resolve(1, 2),
                                recipe,
                                new Cadence(1, 100, 2),
                                Device.CPU,
                                "test",
                                workforce));
    }

    /// The pools of two are full after two steps.
    private static Recipe unpaired() {
        return new Recipe(
                4,
                32,
                2,
                5,
                "gray",
                new Recipe.Optimisation(2e-4, 1, 0.5, 2),
                LossWeights.PAPER,
                Precision.FULL);
    }

    /// With all that could tell two workers from one.
    private static Recipe paired() {
        Strategy strategy =
                new Strategy(
                        new Stabilisers(0.9, 1, 2),
                        Stages.FULL,
                        new Adversary(
                                PatchScale.PIXELS_16, PatchNorm.SPECTRAL, AdversarialLoss.HINGE));
        return unpaired()
                .withPairs(new Pairs("every:2", 100, 1))
                .withAugment("flip,shift,rotate,noise")
                .withAnatomy(Anatomy.of("gradient:1,mind:1,information:1,background:1"))
                .withStrategy(strategy);
    }

    /// Sums in another order differ in the last bits. Adam makes whole steps of gradients that are
    /// nothing else - those of biases in front of an instance norm, and now and then one of another
    /// weight - so a weight is compared where its gradients have a size, and one in a thousand may
    /// be further away.
    private static void assertSameState(RunFolder one, RunFolder two) throws IOException {
        Map<String, NamedTensor> expected = CheckpointFile.read(one.state()).tensors();
        Map<String, NamedTensor> found = CheckpointFile.read(two.state()).tensors();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        int far = 0;
        int compared = 0;
        for (String name : expected.keySet()) {
            float[] a = expected.get(name).values();
            float[] b = found.get(name).values();
            boolean[] compares = compares(name, expected);
            for (int i = 0; i < a.length; i++) {
                // moments are gradients, which paired steps weigh a hundredfold
                double near = name.matches(".*/(means|squares)/.*") ? 1e-3 : 1e-5;
                far += compares[i] && Math.abs(b[i] - a[i]) > near ? 1 : 0;
                compared += compares[i] ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(20_000);
        assertThat(far).isLessThan(compared / 1000);
    }

    /// Pools and power iterations have no gradients.
    private static boolean[] compares(String name, Map<String, NamedTensor> state) {
        boolean[] compares = new boolean[state.get(name).values().length];
        NamedTensor squares =
                state.get(name.replaceFirst("/(weights|averages|means)/", "/squares/"));
        for (int i = 0; i < compares.length; i++) {
            compares[i] =
                    name.matches("pool.*|.*/vectors/.*")
                            || (squares != null && squares.values()[i] > SEEN);
        }
        return compares;
    }

    private static void assertSameLosses(RunFolder one, RunFolder two) throws IOException {
        List<String> expected = Files.readAllLines(one.log());
        List<String> found = Files.readAllLines(two.log());
        assertThat(found).hasSameSizeAs(expected);
        for (int row = 1; row < expected.size(); row++) {
            String[] a = expected.get(row).split(",", -1);
            String[] b = found.get(row).split(",", -1);
            for (int i = 0; i < a.length - 1; i++) { // the last is the time
                if (a[i].isEmpty()) {
                    assertThat(b[i]).isEmpty();
                } else {
                    assertThat(Double.parseDouble(b[i]))
                            .isCloseTo(Double.parseDouble(a[i]), within(1e-4));
                }
            }
        }
    }
}
