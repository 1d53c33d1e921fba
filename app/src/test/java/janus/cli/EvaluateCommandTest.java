package janus.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import janus.raster.Picture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir private Path folder;
    private Path truth;
    private Path synthetic;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void folders() throws IOException {
        truth = Files.createDirectories(folder.resolve("truth"));
        synthetic = Files.createDirectories(folder.resolve("synthetic"));
        write(truth.resolve("a.png"), 50);
        write(synthetic.resolve("a.png"), 50);
    }

    private static void write(Path file, int side) throws IOException {
        float[] levels = new float[side * side];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = i % 251;
        }
        Picture.of(new Picture.Shape(side, side, 1, 8), levels, null).write(file);
    }

    private int run(String... more) {
        String[] start = {
            "evaluate",
            "--truth",
            truth.toString(),
            "--synthetic",
            synthetic.toString(),
            "--out",
            folder.resolve("out").toString()
        };
        String[] all = new String[start.length + more.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @Test
    void allPairsComparedIsExitCode0() {
        assertThat(run()).isZero();
        assertThat(folder.resolve("out/evaluation.csv")).exists();
        assertThat(folder.resolve("out/summary.json")).exists();
        assertThat(folder.resolve("out/report.html")).exists();
        assertThat(out.toString())
                .contains("1 pair of 1 subject, range 0 to 255 grey", "SSIM", "RMSE")
                .doesNotContain("GMSD"); // in the files
    }

    @Test
    void aSkippedPairIsNamedAndExitCode1() throws IOException {
        write(truth.resolve("b.png"), 50);
        write(synthetic.resolve("b.png"), 49);
        write(truth.resolve("c.png"), 50);
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString())
                .contains("truth without synthetic: c", "janus: skipped b: ", "is 49x49");
        assertThat(folder.resolve("out/evaluation.csv")).exists();
    }

    @Test
    void theSummaryIsPrintedAsJson() {
        assertThat(run("--json")).isZero();
        assertThat(out.toString()).startsWith("{").contains("\"psnr_db\"", "\"infinite\" : 1");
    }

    @Test
    void scalesAreTwoNumbers() {
        assertThat(run("--truth-scale", "10")).isEqualTo(1);
        assertThat(err.toString())
                .contains("--truth-scale 10 is not A,B - HU = A*v + B needs two numbers");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileAsOutIsRefusedBeforeTheWork() throws IOException {
        Files.writeString(folder.resolve("out"), "");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("out is a file - an evaluation needs a folder");
    }

    @Test
    void ofAThousandPairsTheDamagedOneIsNamedAndTheRestEvaluated() throws IOException {
        Files.delete(truth.resolve("a.png"));
        Files.delete(synthetic.resolve("a.png"));
        for (int i = 0; i < 1000; i++) {
            String name = "%02d-%02d.png".formatted(i / 100, i % 100);
            write(truth.resolve(name), 6);
            Files.copy(truth.resolve(name), synthetic.resolve(name));
        }
        Files.writeString(synthetic.resolve("07-41.png"), "no picture");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("janus: ")))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("skipped 07-41: ", synthetic.resolve("07-41.png").toString());
        assertThat(out.toString()).startsWith("999 pairs of 10 subjects");
        assertThat(Files.readAllLines(folder.resolve("out/evaluation.csv"))).hasSize(1000);
        assertThat(folder.resolve("out/summary.json")).content().contains("\"07-41\"");
    }

    @Test
    void synthradsProtocolAddsItsScores() {
        String[] scales = {"--truth-scale=10,-1024", "--synthetic-scale=10,-1024"};
        assertThat(run("--protocol", "synthrad", scales[0], scales[1])).isZero();
        assertThat(out.toString())
                .contains("MAE of SynthRAD        mean    0.0000", "PSNR of SynthRAD (dB)");
        assertThat(folder.resolve("out/evaluation.csv")).content().contains("synthrad_psnr_db");
    }

    @Test
    void synthradsProtocolNeedsHu() {
        assertThat(run("--protocol", "synthrad")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "the truth's values are grey and not HU - --protocol synthrad scores CT in HU");
        assertThat(run("--protocol", "mine")).isEqualTo(2);
    }
}
