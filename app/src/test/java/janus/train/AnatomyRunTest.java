package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dataset.Dataset;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.run.TrainingLog;
import janus.tensor.Device;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs with losses that hold synthetic slices to their sources' anatomy.
class AnatomyRunTest {
    @TempDir private Path folder;
    private Dataset dataset;

    @BeforeEach
    void prepare() throws IOException {
        dataset = TinyDataset.pairedIn(folder.resolve("data"));
    }

    private RunFolder start(String name, Recipe recipe, Progress progress)
            throws IOException, InterruptedException {
        return new TinyRuns(folder, dataset, new Cadence(1, 20, 2)).train(name, recipe, progress);
    }

    private static Recipe recipe(String encoding, String anatomy) {
        Recipe.Optimisation course = new Recipe.Optimisation(2e-4, 1, 0, 3);
        return new Recipe(4, 32, 2, 5, encoding, course, LossWeights.PAPER, Precision.FULL)
                .withAnatomy(Anatomy.of(anatomy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gray", "windows,neighbours"})
    void aBrokenRunGoesOnToTheSameResult(String encoding) throws IOException, InterruptedException {
        Recipe recipe = recipe(encoding, "background:10,mind:5,gradient:2,information:1");
        RunFolder unbroken = start("unbroken", recipe, Progress.silent());
        assertThat(RunRecord.read(unbroken.card()).recipe()).isEqualTo(recipe);
        assertThatThrownBy(() -> start("broken", recipe, new Killed(3))).hasMessage("killed");
        RunFolder broken = new RunFolder(folder.resolve("broken"));
        new FineTuning(Progress.silent()).resume(dataset, broken, Device.CPU);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
        TrainingLog log = TrainingLog.read(broken.log());
        for (String column :
                new String[] {"gradient_ct", "mind_mr", "information_ct", "background_mr"}) {
            assertThat(log.column(column)[0]).as(column).isNaN(); // the warm-up
            assertThat(log.column(column)[4]).as(column).isPositive();
        }
    }

    @Test
    void everyLossTeachesTheGenerators() throws IOException, InterruptedException {
        RunFolder plain = start("plain", recipe("gray", "none"), Progress.silent());
        for (String loss : new String[] {"gradient", "mind", "information", "background"}) {
            RunFolder run = start(loss, recipe("gray", loss + ":3"), Progress.silent());
            assertThat(Files.mismatch(run.state(), plain.state())).as(loss).isNotNegative();
            assertThat(Files.readAllLines(run.log()).getFirst())
                    .contains("discriminator_mr,%s_ct,%s_mr,seconds".formatted(loss, loss));
        }
    }

    @Test
    void weightsAreWrittenOneWay() {
        assertThat(Anatomy.of("mind:5,gradient:2").code()).isEqualTo("gradient:2.0,mind:5.0");
        assertThat(Anatomy.of("none").code()).isEqualTo("none");
        assertThat(Anatomy.of(Anatomy.of("information:0.5,background:1e1").code()))
                .isEqualTo(new Anatomy(0, 0, 0.5, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mind", "mind:", "mind:x", "brain:1", "mind:1,mind:2", "mind:1,"})
    void otherWordsAreRefused(String code) {
        assertThatThrownBy(() -> Anatomy.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--anatomy '%s' can't be read - ".formatted(code));
    }

    @Test
    void weightsThatWouldBePassedOverAreRefused() {
        assertThatThrownBy(() -> Anatomy.of("mind:-1")).hasMessageContaining("a weight of -1.0");
        assertThatThrownBy(() -> recipe("gray", "mind:1").withPairs(new Pairs("only", 1, 1)))
                .hasMessageStartingWith("--anatomy mind:1.0 compares slices with their sources");
    }

    @Test
    void runsFromBeforeAnatomyAreRead() throws IOException, InterruptedException {
        RunFolder run = start("run", recipe("gray", "none"), Progress.silent());
        String json = Files.readString(run.card());
        String older =
                json.replaceFirst("(?s),\\s*\"anatomy\" : \\{.*?\\}", "")
                        .replaceFirst(",\\s*\"sampling\" : \"FREE\"", "");
        assertThat(older.length()).isLessThan(json.length() - 60);
        Files.writeString(run.card(), older);
        assertThat(RunRecord.read(run.card()).recipe()).isEqualTo(recipe("gray", "none"));
    }
}
