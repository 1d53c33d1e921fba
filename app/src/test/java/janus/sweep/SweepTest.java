package janus.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.dataset.Dataset;
import janus.evaluate.MadeBy;
import janus.metric.Ssim;
import janus.network.Precision;
import janus.tensor.Device;
import janus.train.Cadence;
import janus.train.LossWeights;
import janus.train.Recipe;
import janus.train.RunRecord;
import janus.volume.Direction;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    private List<Double> rates = List.of(2e-4);
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
                        .boxed()
                        .flatMap(seed -> rates.stream().map(rate -> recipe(steps, seed, rate)))
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

    private static Recipe recipe(int steps, long seed, double rate) {
        return new Recipe(
                        steps,
                        32,
                        1,
                        seed,
                        "gray",
                        new Recipe.Optimisation(2e-4, 1, 0.5, 3),
                        LossWeights.PAPER,
                        Precision.FULL)
                .withLearningRate(rate);
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
    void everyStartStandsWithTheLearningRateThatTheValidationSplitChoosesForIt()
            throws IOException, InterruptedException {
        seeds = 2;
        rates = List.of(2e-4, 1e-2);
        Sweep.Outcome outcome = run(one, two);
        assertThat(outcome.failures()).isEmpty();
        List<Rates.Tried> tried = Choices.read(out).rates().tried();
        assertThat(tried).hasSize(4 * 2).allMatch(it -> it.seeds() == 2);
        for (String row : List.of("scratch", "random", "one", "two")) {
            assertStandsWithItsBest(
                    row, tried.stream().filter(it -> it.row().equals(row)).toList());
        }
        assertThat(Files.readString(outcome.page()))
                .contains("Learning rates on the validation split")
                .contains(" ★");
        String whole = Files.readString(out.resolve("sweep.csv"));
        run(one, two);
        assertThat(Files.readString(out.resolve("sweep.csv"))).isEqualTo(whole);
    }

    private void assertStandsWithItsBest(String row, List<Rates.Tried> tried) throws IOException {
        Rates.Tried best =
                tried.stream().max(Comparator.comparingDouble(Rates.Tried::score)).orElseThrow();
        assertThat(tried).filteredOn(Rates.Tried::chosen).containsExactly(best);
        try (Stream<Path> folders = Files.list(out.resolve("test/evaluations/mr2ct/" + row))) {
            assertThat(folders.map(it -> it.getFileName().toString()))
                    .containsExactly("rate-" + best.rate());
        }
        for (double rate : rates) {
            assertThat(out.resolve("runs/%s/rate-%s/seed-2/run.json".formatted(row, rate)))
                    .exists();
        }
        String end = String.format(Locale.ROOT, ",%.6f", best.rate());
        assertThat(Files.readAllLines(out.resolve("sweep.csv")))
                .filteredOn(line -> line.contains(",mr2ct,%s,".formatted(row)))
                .hasSize(2)
                .allMatch(line -> line.endsWith(end));
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

    @Test
    void everyFormOfGeneratorsHasControlsOfItsOwn() throws IOException, InterruptedException {
        Path wide = Discs.model(folder.resolve("wide.safetensors"), 3, 3);
        Sweep.Outcome outcome = run(one, wide);
        assertThat(outcome.failures()).isEmpty();
        for (String row : List.of("scratch", "random", "scratch-1x3", "random-1x3")) {
            RunRecord.Start start = RunRecord.read(runCard(row)).start();
            assertThat(start.filters()).isEqualTo(row.endsWith("x3") ? 3 : 2);
        }
        assertThat(RunRecord.read(runCard("random-1x3")).start().mr2ct()).contains("wide");
        assertThat(gain("wide")).isCloseTo(mean("wide") - mean("scratch-1x3"), within(2e-6));
        assertThat(gain("one")).isCloseTo(mean("one") - mean("scratch"), within(2e-6));
        assertThat(Files.readString(out.resolve("sweep.csv")))
                .contains("test,mr2ct,scratch-1x3,baseline,");
        assertThat(Files.readString(outcome.page()))
                .contains("2 source models and 4 controls, 1 seed each: 6 Runs")
                .contains("a gain is over scratch in networks of the model");
    }

    private Path runCard(String row) {
        return out.resolve("runs").resolve(row).resolve("seed-1/run.json");
    }

    private double mean(String row) throws IOException {
        return number(row, 6);
    }

    private double gain(String row) throws IOException {
        return number(row, 10);
    }

    /// A number of the test split's line of `row`.
    private double number(String row, int column) throws IOException {
        String line =
                Files.readAllLines(out.resolve("sweep.csv")).stream()
                        .filter(it -> it.startsWith("test,mr2ct," + row + ","))
                        .findFirst()
                        .orElseThrow();
        return Double.parseDouble(line.split(",", -1)[column]);
    }

    @Test
    void miniNamesAllModelsThatShipWithJanus() throws IOException {
        Lineup lineup = Lineup.of(List.of("mini", one.toString()), "auto");
        assertThat(lineup.models())
                .hasSize(11)
                .contains(new Contestant("nut2fruit", Contestant.Kind.MODEL, "nut2fruit", "auto"));
        assertThatThrownBy(() -> Lineup.of(List.of("mini", "day2night"), "auto"))
                .hasMessageContaining("day2night would be the row day2night as day2night is");
        assertThatThrownBy(() -> Lineup.of(List.of("a/random-6x8.pth"), "auto"))
                .hasMessageContaining("as what every sweep has is");
    }
}
