package janus.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dataset.Dataset;
import janus.evaluate.MadeBy;
import janus.metric.Ssim;
import janus.network.Precision;
import janus.tensor.Device;
import janus.train.Cadence;
import janus.train.LossWeights;
import janus.train.Recipe;
import janus.volume.Direction;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two tiny generators on discs: from nothing to the ranking, in one go and in several.
class SweepTest {
    @TempDir private Path folder;
    private Path out;
    private Dataset dataset;
    private Path one;
    private Path two;
    private int seeds = 1;
    private List<Direction> directions = List.of(Direction.MR_TO_CT);

    @BeforeEach
    void prepare() throws IOException {
        out = folder.resolve("sweep");
        dataset = Discs.in(folder.resolve("data"));
        one = Discs.model(folder.resolve("one.safetensors"), 1);
        two = Discs.model(folder.resolve("two.safetensors"), 2);
    }

    private Request request(int steps, List<Path> models, Request.Failed failed)
            throws IOException {
        List<Recipe> recipes =
                LongStream.rangeClosed(1, seeds)
                        .mapToObj(seed ->
                                new Recipe(
                                        steps,
                                        32,
                                        1,
                                        seed,
                                        "gray",
                                        new Recipe.Optimisation(2e-4, 1, 0.5, 3),
                                        LossWeights.PAPER,
                                        Precision.FULL))
                        .toList();
        return new Request(
                dataset,
                out,
                Lineup.of(models.stream().map(Path::toString).toList(), "auto"),
                new Request.Training(recipes, new Cadence(1, 10, 1), Optional.empty()),
                new Request.Judging(directions, new Ssim(), failed),
                Device.CPU,
                new MadeBy("test", "janus sweep"));
    }

    private static Sweep.Outcome run(Request request, Progress progress)
            throws IOException, InterruptedException {
        return new Sweep(progress, thrown -> String.valueOf(thrown.getMessage())).run(request);
    }

    private Sweep.Outcome run(Path... models) throws IOException, InterruptedException {
        return run(request(2, List.of(models), Request.Failed.WAITED_FOR), Progress.silent());
    }

    @Test
    void everyModelAndControlIsTrainedComparedAndRanked() throws IOException, InterruptedException {
        seeds = 2;
        directions = List.of(Direction.values());
        Sweep.Outcome outcome = run(one, two);
        assertThat(outcome.failures()).isEmpty();
        for (String row : List.of("scratch", "random", "one", "two")) {
            for (String seed : List.of("seed-1", "seed-2")) {
                assertThat(out.resolve("runs").resolve(row).resolve(seed).resolve("run.json"))
                        .exists();
            }
        }
        List<String> rows = Files.readAllLines(out.resolve("sweep.csv"));
        assertThat(rows).hasSize(1 + 2 * 2 * 7); // splits, directions, rows
        assertThat(rows).anyMatch(row -> row.startsWith("test,mr2ct,one,model,ssim,2,"));
        assertThat(rows).anyMatch(row -> row.startsWith("val,ct2mr,mean,baseline,ssim,1,"));
        assertThat(Files.readString(out.resolve("choice.json"))).contains("\"mr2ct\"");
        assertThat(out.resolve("test/leaderboard/leaderboard.tex")).exists();
        assertThat(Files.readString(outcome.page()))
                .contains("the test split, 2 subjects, was looked at once")
                .contains("nothing can be said of closeness and gain with 2 source models");
    }

    @Test
    void aKilledSweepGoesOnToTheSameResult() throws IOException, InterruptedException {
        seeds = 2;
        run(one, two);
        String whole = Files.readString(out.resolve("sweep.csv"));
        out = folder.resolve("broken");
        Request request = request(2, List.of(one, two), Request.Failed.WAITED_FOR);
        assertThatThrownBy(() -> run(request, new Killed("one seed 1", 2)))
                .isInstanceOf(Killed.Death.class);
        assertThat(out.resolve("runs/one/seed-2")).doesNotExist();
        assertThatThrownBy(() -> run(request, new Killed("two seed 1", 1)))
                .isInstanceOf(Killed.Death.class);
        FileTime first = Files.getLastModifiedTime(out.resolve("runs/scratch/seed-1/run.json"));
        run(request, Progress.silent());
        assertThat(Files.getLastModifiedTime(out.resolve("runs/scratch/seed-1/run.json")))
                .isEqualTo(first);
        assertThat(Files.readString(out.resolve("sweep.csv"))).isEqualTo(whole);
    }

    @Test
    void aBrokenModelIsNamedWaitedForAndTheRestIsDone() throws IOException, InterruptedException {
        Path broken = Files.writeString(folder.resolve("broken.pth"), "no generator");
        Sweep.Outcome outcome = run(broken, one);
        assertThat(outcome.failures()).extracting(Failure::what).containsExactly("broken");
        assertThat(outcome.state()).contains("stays closed").contains("--accept-failures");
        assertThat(out.resolve("test")).doesNotExist();
        assertThat(Files.readString(out.resolve("sweep.csv"))).contains("val,mr2ct,one,model");
        assertThat(Files.readString(outcome.page())).contains("What could not be done");

        Files.copy(two, folder.resolve("broken.safetensors"));
        Files.delete(broken);
        Files.move(folder.resolve("broken.safetensors"), broken);
        Sweep.Outcome mended = run(broken, one);
        assertThat(mended.failures()).isEmpty();
        assertThat(Files.readString(out.resolve("sweep.csv"))).contains("test,mr2ct,broken,model");
    }

    @Test
    void whatFailedCanBeLeftOutAndIsNotTriedAgainOnceTheTestIsOpen()
            throws IOException, InterruptedException {
        Path broken = Files.writeString(folder.resolve("broken.pth"), "no generator");
        Request request = request(1, List.of(one, broken), Request.Failed.LEFT_OUT);
        assertThat(run(request, Progress.silent()).state()).contains("was looked at once");
        Files.delete(broken);
        Discs.model(broken, 3);
        Sweep.Outcome again = run(request, Progress.silent());
        assertThat(again.failures()).hasSize(1);
        assertThat(again.failures().getFirst().why()).contains("when the test split was opened");
        assertThat(out.resolve("runs/broken")).doesNotExist();
    }

    @Test
    void anotherRecipeInTheSameFolderIsRefused() throws IOException, InterruptedException {
        run(request(1, List.of(one), Request.Failed.WAITED_FOR), Progress.silent());
        assertThatThrownBy(() -> run(one))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was begun with recipe.steps 1 and is asked to go on with 2");
        assertThatThrownBy(() ->
                        run(
                                request(1, List.of(one, two), Request.Failed.WAITED_FOR),
                                Progress.silent()))
                .hasMessageContaining("was begun with models");
    }

    @Test
    void withoutPairsThereIsNothingToChooseBy() throws IOException {
        dataset = Discs.in(folder.resolve("unpaired"), false);
        assertThatThrownBy(() -> run(one))
                .hasMessageContaining("has no aligned pairs in its validation split");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> run(one)).hasMessageContaining("holds other files (notes.txt)");
        assertThat(out.resolve("sweep.json")).doesNotExist();
    }

    @Test
    void twoModelsOfOneNameAreRefused() {
        assertThatThrownBy(() -> Lineup.of(List.of("a/x.pth", "b/x.pth"), "auto"))
                .hasMessageContaining("b/x.pth would be the row x as a/x.pth is");
        assertThatThrownBy(() -> Lineup.of(List.of("scratch"), "auto"))
                .hasMessageContaining("as what every sweep has is");
    }
}
