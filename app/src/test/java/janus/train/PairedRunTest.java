package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.augment.Augmentations;
import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.encoding.Gray;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.run.TrainingLog;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs that learn from aligned pairs.
class PairedRunTest {
    @TempDir private Path folder;
    private Dataset dataset;

    @BeforeEach
    void prepare() throws IOException {
        dataset = TinyDataset.pairedIn(folder.resolve("data"));
    }

    private RunFolder start(String name, Recipe recipe, Progress progress)
            throws IOException, InterruptedException {
        return start(name, "scratch", recipe, progress);
    }

    private RunFolder start(String name, String from, Recipe recipe, Progress progress)
            throws IOException, InterruptedException {
        StartingPoint start = StartingPoints.of(from, "auto").resolve(1, 2);
        return new TinyRuns(folder, dataset, new Cadence(1, 20, 2))
                .train(name, recipe, start, progress);
    }

    private static Recipe recipe(int steps, int warmUp, Pairs pairs) {
        Recipe.Optimisation course = new Recipe.Optimisation(1e-3, warmUp, 0, 3);
        return recipe(steps, course, Precision.FULL).withPairs(pairs);
    }

    private static Recipe recipe(int steps, Recipe.Optimisation course, Precision precision) {
        return new Recipe(steps, 32, 1, 5, "gray", course, LossWeights.PAPER, precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"only", "after:2", "every:2"})
    void aBrokenRunGoesOnToTheSameResult(String when) throws IOException, InterruptedException {
        Recipe recipe = recipe(5, 1, new Pairs(when, 100, 1));
        RunFolder unbroken = start("unbroken", recipe, Progress.silent());
        assertThat(RunRecord.read(unbroken.card()).recipe()).isEqualTo(recipe);
        RunFolder broken = new RunFolder(folder.resolve("broken"));
        assertThatThrownBy(() -> start("broken", recipe, new Killed(3))).hasMessage("killed");
        new FineTuning(Progress.silent()).resume(dataset, broken, Device.CPU);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
    }

    @Test
    void theLogSaysWhichStepsWerePaired() throws IOException, InterruptedException {
        RunFolder mixed = start("mixed", recipe(4, 1, new Pairs("every:2", 100, 1)), silent());
        TrainingLog log = TrainingLog.read(mixed.log());
        assertThat(log.column("paired_ct")).hasSize(5);
        for (int row = 0; row < 5; row++) {
            boolean paired = row == 2 || row == 4; // generator steps 2 and 4 behind one of warm-up
            assertThat(Double.isNaN(log.column("paired_ct")[row])).isEqualTo(!paired);
            assertThat(Double.isNaN(log.column("cycle_ct")[row])).isEqualTo(paired);
            assertThat(log.column("discriminator_mr")[row]).isPositive();
        }
        RunFolder only = start("only", recipe(2, 0, new Pairs("only", 100, 0)), silent());
        assertThat(Files.readAllLines(only.log()).getFirst())
                .isEqualTo("step,learning_rate,paired_ct,paired_mr,seconds_per_step");
    }

    private static Progress silent() {
        return Progress.silent();
    }

    @Test
    void pairsTeachBothDirections() throws IOException, InterruptedException {
        Recipe recipe = recipe(150, 0, new Pairs("only", 100, 0)).withAugment("none");
        TrainingLog log = TrainingLog.read(start("run", recipe, silent()).log());
        for (String column : new String[] {"paired_ct", "paired_mr"}) {
            double[] errors = log.column(column);
            // discs of two grey levels: half of the first error is reached within a few dozen steps
            assertThat(errors[errors.length - 1]).isLessThan(errors[0] / 2);
        }
    }

    /// Where a processor has no bfloat16 libtorch emulates it, to the same values.
    @Test
    void halfThePrecisionTeachesAsMuch() throws IOException, InterruptedException {
        RunFolder exactRun = start("full", pairsAt(Precision.FULL), silent());
        RunFolder halfRun = start("half", pairsAt(Precision.BF16), silent());
        for (String column : new String[] {"paired_ct", "paired_mr"}) {
            double exact = last20(exactRun, column);
            double rounded = last20(halfRun, column);
            assertThat(rounded / exact).as(column).isBetween(0.8, 1.2);
        }
    }

    private static Recipe pairsAt(Precision precision) {
        return recipe(150, new Recipe.Optimisation(1e-3, 0, 0, 3), precision)
                .withPairs(new Pairs("only", 100, 0))
                .withAugment("none");
    }

    private static double last20(RunFolder run, String column) throws IOException {
        double[] errors = TrainingLog.read(run.log()).column(column);
        return Arrays.stream(errors, errors.length - 20, errors.length).average().orElseThrow();
    }

    @Test
    void aPairedStageFollowsAnUnpairedRun() throws IOException, InterruptedException {
        RunFolder first = start("first", recipe(2, 0, Pairs.NONE), silent());
        Recipe paired = recipe(2, 0, new Pairs("only", 100, 1));
        RunFolder next = start("next", first.path().toString(), paired, silent());
        assertThat(RunRecord.read(next.card()).start().rule()).contains("goes on");
        assertThat(next.generator(Direction.CT_TO_MR)).exists();
    }

    @Test
    void aDatasetWithoutPairsIsRefusedBeforeAnythingIsWritten() throws IOException {
        dataset = TinyDataset.in(folder.resolve("unpaired"));
        assertThatThrownBy(() -> start("run", recipe(2, 0, new Pairs("every:2", 1, 1)), silent()))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "%s has no aligned pairs in its training split - --paired every:2 has nothing to learn from - prepare it again with --pairs DIR, or leave --paired away"
                                .formatted(dataset.folder()));
        assertThat(folder.resolve("run/run.json")).doesNotExist();
    }

    @Test
    void weightsThatTeachNothingAreRefused() {
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Pairs("only", weight, 1))
                    .hasMessageStartingWith("--paired-weight %s and ".formatted(weight));
        }
        assertThatThrownBy(() -> new Pairs("only", 1, -1)).hasMessageContaining("adversarial -1.0");
        assertThatThrownBy(() -> recipe(2, 5, new Pairs("only", 1, 0)))
                .hasMessageStartingWith("--warm-up 5 trains discriminators that take part in no");
    }

    @Test
    void bothSidesOfAPairAreMovedAlike() throws IOException {
        TrainingSlices mr = slices(Modality.MR, Unit.NORMALISED);
        TrainingSlices ct = slices(Modality.CT, Unit.HU);
        PairedSlices pairs = new PairedSlices(mr, ct);
        assertThat(pairs.count()).isEqualTo(4); // of training alone
        Augmentations moves = Augmentations.of("flip,shift,rotate,scale,elastic");
        for (int i = 0; i < 4; i++) {
            var draw = moves.draw(mr.canvas(), new SplittableRandom(i));
            float[] there = pairs.mr(i, draw);
            float[] here = pairs.ct(i, draw);
            for (int k = 0; k < there.length; k++) {
                // inside the disc MR is 0.1 or more and CT 40 HU or more; between pixels less
                if (there[k] > -0.5 || here[k] > -0.2) {
                    assertThat(there[k]).as("pixel %d", k).isGreaterThan(-1);
                    assertThat(here[k]).as("pixel %d", k).isGreaterThan(-1);
                }
            }
        }
    }

    private TrainingSlices slices(Modality modality, Unit unit) {
        return new TrainingSlices(
                dataset, Split.TRAIN, modality, new TrainingSlices.Form(new Gray(unit), 32));
    }

    @Test
    void runsFromBeforePairsAreRead() throws IOException, InterruptedException {
        RunFolder run = start("run", recipe(2, 0, Pairs.NONE), silent());
        String json = Files.readString(run.card());
        String older = json.replaceFirst("(?s),\\s*\"pairs\" : \\{.*?\\}", "");
        assertThat(older).isNotEqualTo(json);
        Files.writeString(run.card(), older);
        assertThat(RunRecord.read(run.card()).recipe()).isEqualTo(recipe(2, 0, Pairs.NONE));
    }
}
