package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.dataset.Dataset;
import janus.sweep.Discs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path model = Path.of("");
    private Path sweep = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        Dataset _ = Discs.in(folder.resolve("data"));
        model = Discs.model(folder.resolve("one.safetensors"), 1);
        sweep = folder.resolve("sweep");
    }

    private int run(String from, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "sweep",
                                "--data",
                                folder.resolve("data").toString(),
                                "--out",
                                sweep.toString(),
                                "--from",
                                from,
                                "--device",
                                "cpu"));
        all.addAll(List.of("--size", "32", "--steps", "1", "--warm-up", "0"));
        all.addAll(List.of(more));
        return Main.run(
                new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    @Test
    void theRestIsDoneWhereAModelIsMissingAndTheExitCodeSaysSo() throws IOException {
        String from = model + "," + folder.resolve("missing.pth");
        assertThat(run(from, "--seeds", "1", "--seed", "7", "--directions", "ct2mr")).isEqualTo(1);
        assertThat(err.toString()).contains("janus: missing: ", "is neither a file nor a model");
        assertThat(out.toString())
                .contains("The test split stays closed because something failed")
                .endsWith(sweep.resolve("sweep.html") + System.lineSeparator());
        assertThat(sweep.resolve("runs/one/seed-7/run.json")).exists();
        assertThat(Files.readString(sweep.resolve("sweep.csv"))).doesNotContain("mr2ct");
    }

    @Test
    void everyRateHasRunsOfItsOwn() throws IOException {
        assertThat(run(model.toString(), "--seeds", "1", "--learning-rates", "1e-3,1e-4")).isZero();
        assertThat(sweep.resolve("runs/one/rate-0.001/seed-1/run.json")).exists();
        assertThat(sweep.resolve("runs/scratch/rate-1.0E-4/seed-1/run.json")).exists();
        assertThat(Files.readString(sweep.resolve("sweep.html")))
                .contains(
                        "1 source model and 2 controls, 1 seed and 2 learning rates each: 6 Runs");
    }

    @Test
    void whatCantBeSweptIsToldBeforeAnythingIsWritten() {
        assertThat(run(model.toString(), "--metric", "beauty")).isNotZero();
        assertThat(err.toString()).contains("--metric 'beauty' is no column of evaluation.csv");
        assertThat(run(model.toString(), "--seeds", "0")).isNotZero();
        assertThat(err.toString()).contains("--seeds 0 trains nothing");
        assertThat(run(model + ", ")).isNotZero();
        assertThat(err.toString()).contains("--from holds ' '");
        String[] both = {"--learning-rate", "1e-3", "--learning-rates", "1e-3,1e-4"};
        assertThat(run(model.toString(), both)).isNotZero();
        assertThat(err.toString()).contains("--learning-rate and --learning-rates are both given");
        assertThat(run(model.toString(), "--learning-rates", "1e-3,0.001")).isNotZero();
        assertThat(err.toString()).contains("--learning-rates names one rate twice");
        assertThat(run(model.toString(), "--learning-rates", "1e-3,-1")).isNotZero();
        assertThat(err.toString()).contains("learning rate -1.0, ", "rates are above 0");
        assertThat(run(folder.resolve("missing.pth").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none of 1 models can be read");
        assertThat(sweep).doesNotExist();
    }
}
