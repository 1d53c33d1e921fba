package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dataset.Dataset;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs that are watched for contrast inversion and collapse.
class GuardedRunTest {
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

    private static Recipe recipe(int steps, double rate, Guard guard) {
        Recipe.Optimisation course = new Recipe.Optimisation(rate, 0, 0, 3);
        return new Recipe(steps, 32, 1, 5, "gray", course, LossWeights.PAPER, Precision.FULL)
                .withPairs(new Pairs("only", 100, 0))
                .withAugment("none")
                .withGuard(guard);
    }

    /// At this rate the first step drives tanh to its ends, where no gradient leads back.
    private static final double RUINOUS = 1;

    @Test
    void aCollapsedRunStartsAgainTwiceAndThenEndsWithTheLastCleanGenerators()
            throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        Recipe recipe = recipe(12, RUINOUS, Guard.of("after:3"));
        assertThatThrownBy(() -> start("run", recipe, new Titles(titles)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(
                        ".*run was stopped: step 6: synthetic (MR|CT) (has collapsed|is inverted) .*, and 2 restarts with other draws did not help - its generators are those of step \\d+, the last without fault - .*--guard off");
        assertThat(titles).hasSize(3);
        assertThat(titles.getFirst()).isEqualTo("finetune");
        assertThat(titles.get(1)).isEqualTo("finetune, restart 1 of 2");
        RunFolder run = new RunFolder(folder.resolve("run"));
        SentryMemory memory = SentryMemory.read(run.guard());
        assertThat(memory.faults()).hasSize(3);
        assertThat(FineTuning.saved(run)).isEqualTo(memory.clean());
        assertThatThrownBy(() -> new FineTuning(Progress.silent()).resume(dataset, run, Device.CPU))
                .hasMessageContaining("was stopped: ");
    }

    @Test
    void withoutAGuardItGoesOn() throws IOException, InterruptedException {
        RunFolder run = start("run", recipe(8, RUINOUS, Guard.OFF), Progress.silent());
        assertThat(FineTuning.saved(run)).isEqualTo(8);
        assertThat(run.guard()).doesNotExist();
        assertThat(run.clean()).doesNotExist();
    }

    @Test
    void aHealthyRunIsTheSameAsAnUnwatchedOne() throws IOException, InterruptedException {
        RunFolder watched = start("watched", recipe(100, 1e-3, Guard.of("after:50")), silent());
        RunFolder alone = start("alone", recipe(100, 1e-3, Guard.OFF), silent());
        assertThat(watched.state()).hasSameBinaryContentAs(alone.state());
        SentryMemory memory = SentryMemory.read(watched.guard());
        assertThat(memory.restarts()).isZero();
        assertThat(memory.clean()).isEqualTo(100);
        assertThat(watched.clean()).doesNotExist();
    }

    private static Progress silent() {
        return Progress.silent();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 7, 9})
    void aBrokenRunWithRestartsGoesOnToTheSameEnd(long killed)
            throws IOException, InterruptedException {
        Recipe recipe = recipe(12, RUINOUS, Guard.of("after:3"));
        assertThatThrownBy(() -> start("unbroken", recipe, silent()))
                .hasMessageContaining("was stopped");
        assertThatThrownBy(() -> start("broken", recipe, new Killed(killed)))
                .isInstanceOf(Exception.class);
        RunFolder unbroken = new RunFolder(folder.resolve("unbroken"));
        RunFolder broken = new RunFolder(folder.resolve("broken"));
        assertThatThrownBy(() -> new FineTuning(silent()).resume(dataset, broken, Device.CPU))
                .hasMessageContaining("was stopped");
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
        assertThat(broken.guard()).hasSameTextualContentAs(unbroken.guard());
        for (Direction direction : Direction.values()) {
            if (Files.exists(unbroken.generator(direction))) {
                assertThat(broken.generator(direction))
                        .hasSameBinaryContentAs(unbroken.generator(direction));
            }
        }
    }

    @Test
    void theGuardStandsInTheCardAndOlderRunsHaveNone() throws IOException, InterruptedException {
        Recipe recipe = recipe(2, 1e-4, Guard.on(2));
        RunFolder run = start("run", recipe, silent());
        String json = Files.readString(run.card());
        assertThat(json).contains("\"guard\" : \"after:500\"");
        assertThat(RunRecord.read(run.card()).recipe()).isEqualTo(recipe);
        Files.writeString(run.card(), json.replaceFirst(",\\s*\"guard\" : \"after:500\"", ""));
        assertThat(RunRecord.read(run.card()).recipe().guard()).isEqualTo(Guard.OFF);
    }

    @Test
    void aQuarterOfTheStepsIsNotJudged() {
        assertThat(Guard.on(200).code()).isEqualTo("after:500");
        assertThat(Guard.on(4000).code()).isEqualTo("after:1000");
        assertThat(Guard.of("off")).isEqualTo(Guard.OFF);
        assertThatThrownBy(() -> Guard.of("yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--guard 'yes' is unknown - ");
    }

    /// Notes what the work is called.
    private record Titles(List<String> titles) implements Progress {
        @Override
        public void started(String what, long total) {
            titles.add(what);
        }

        @Override
        public void advanced(long done, String note) {}

        @Override
        public void finished() {}
    }
}
