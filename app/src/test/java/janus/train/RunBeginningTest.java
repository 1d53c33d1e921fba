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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Run that cannot begin, was killed before its first save or in its warm-up, or is over.
class RunBeginningTest {
    @TempDir private Path folder;
    private Dataset dataset;
    private RunFolder run;

    @BeforeEach
    void prepare() throws IOException {
        dataset = TinyDataset.in(folder.resolve("data"));
        run = new RunFolder(folder.resolve("new/run"));
    }

    private void start(String encoding) throws IOException, InterruptedException {
        start(encoding, Progress.silent());
    }

    private void start(String encoding, Progress progress)
            throws IOException, InterruptedException {
        Recipe recipe =
                new Recipe(
                        1,
                        32,
                        1,
                        5,
                        encoding,
                        new Recipe.Optimisation(2e-4, 2, 0.5, 3),
                        LossWeights.PAPER,
                        Precision.FULL);
        new TinyRuns(folder, dataset, new Cadence(1, 20, 1)).train("new/run", recipe, progress);
    }

    private void resume() throws IOException, InterruptedException {
        new FineTuning(Progress.silent()).resume(dataset, run, Device.CPU);
    }

    @Test
    void aRunThatCannotBeginLeavesNothing() throws IOException {
        assertThatThrownBy(() -> start("grey"))
                .hasMessageStartingWith("encoding 'grey' is unknown - ");
        assertThat(folder.resolve("new")).doesNotExist();

        Path broken = dataset.folder().resolve(dataset.entries().getLast().file());
        Files.writeString(broken, "text");
        assertThatThrownBy(() -> start("gray"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(broken.getFileName().toString());
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void otherFilesAreNotMixedWithARun() throws IOException {
        Files.createDirectories(run.path());
        Path notes = Files.writeString(run.path().resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> start("gray"))
                .hasMessage(
                        "%s holds other files (notes.txt) - a Run would be mixed with them - name a new or empty folder",
                        run.path());
        assertThat(run.path().toFile().list()).contains("notes.txt").hasSizeLessThan(3);
        assertThat(notes).hasContent("mine");
    }

    @Test
    void aRunKilledInItsWarmUpHasNoGeneratorsAndGoesOnToItsEnd()
            throws IOException, InterruptedException {
        assertThatThrownBy(() -> start("gray", new Killed(2))).hasMessage("killed");
        assertThat(run.state()).exists();
        assertThat(run.generator(Direction.MR_TO_CT)).doesNotExist();

        resume();
        assertThat(run.generator(Direction.MR_TO_CT)).exists();
        assertThatThrownBy(this::resume)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "%s is finished (step 3 of 3) - there is nothing left to go on with - ",
                        run.path());
    }

    @Test
    void aRunKilledBeforeItsFirstSaveIsStartedAgain() throws IOException, InterruptedException {
        assertThatThrownBy(() -> start("gray", new Killed(1))).hasMessage("killed");
        Files.delete(run.state());
        Path left = run.state().resolveSibling(".state.safetensors.99.part");
        Files.writeString(left, "half");
        assertThatThrownBy(this::resume)
                .hasMessage(
                        "%s has no saved state yet - it was interrupted before the first save - start it again without --resume",
                        run.path());
        start("gray");
        assertThat(left).doesNotExist();
        assertThat(FineTuning.isFinished(run)).isTrue();
    }

    @Test
    void aRecordThatLacksPartsIsDamaged() throws IOException {
        Files.createDirectories(run.path());
        Files.writeString(run.card(), "{}");
        assertThatThrownBy(this::resume)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(run.card() + " is damaged (parts are missing) - ");
    }

    @Test
    void whatIsWrittenBeforeTheFirstStepCanBeDiscarded() throws IOException {
        Files.createDirectories(run.state().resolveSibling(""));
        Files.writeString(run.state(), "half");
        Files.writeString(run.card(), "{}");
        run.discard();
        assertThat(run.path()).isEmptyDirectory();
    }
}
