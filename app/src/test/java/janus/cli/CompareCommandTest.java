package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.raster.Picture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final int SIDE = 48;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /// Pictures of `subjects` heads whose noise has the given size.
    private void pictures(String name, int subjects, int noise) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        for (int subject = 0; subject < subjects; subject++) {
            SplittableRandom random = new SplittableRandom(31L * subject + noise);
            float[] levels = new float[SIDE * SIDE];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = 60 + 2 * (i % SIDE) + (noise == 0 ? 0 : random.nextInt(noise));
            }
            Picture.of(new Picture.Shape(SIDE, SIDE, 1, 8), levels, null)
                    .write(place.resolve("p%02d-1.png".formatted(subject)));
        }
    }

    private String evaluated(String name, int subjects, int noise) throws IOException {
        pictures("truth", subjects, 0);
        pictures(name + "-pictures", subjects, noise);
        String report = folder.resolve(name).toString();
        assertThat(
                        run(
                                "evaluate",
                                "--truth",
                                folder.resolve("truth").toString(),
                                "--synthetic",
                                folder.resolve(name + "-pictures").toString(),
                                "--out",
                                report))
                .isZero();
        return report;
    }

    @Test
    void evaluationsOfTwoModelsBecomeSentences() throws IOException {
        String quiet = evaluated("quiet", 12, 10);
        String noisy = evaluated("noisy", 12, 60);
        assertThat(run("compare", quiet, noisy, "--out", folder.resolve("c").toString())).isZero();
        assertThat(out.toString())
                .contains("quiet is better than noisy in PSNR by ", " dB, p = 0.00", "n = 12 subj")
                .contains("quiet is better than noisy in MAE by ", "] grey, p = ")
                .contains("BCa bootstrap over subjects, seed 1", "corrected by Holm")
                .endsWith(folder.resolve("c").resolve("compare.html") + System.lineSeparator());
        assertThat(err.toString()).doesNotContain("warning");
        assertThat(folder.resolve("c/compare.csv")).exists();
        assertThat(folder.resolve("c/compare.html"))
                .content()
                .contains("janus compare " + quiet + " " + noisy);
    }

    @Test
    void tooFewSubjectsIsAWarningOnStandardError() throws IOException {
        String quiet = evaluated("quiet", 3, 10);
        String noisy = evaluated("noisy", 3, 60);
        assertThat(run("compare", quiet, noisy, "--out", folder.resolve("c").toString())).isZero();
        assertThat(err.toString()).contains("warning: quiet and noisy share 3 subjects: whatever");
        assertThat(out.toString()).contains("too few subjects to say whether quiet or noisy");
    }

    @Test
    void theSeedChangesTheIntervalsAndNothingElse() throws IOException {
        String quiet = evaluated("quiet", 9, 10);
        String noisy = evaluated("noisy", 9, 60);
        run("compare", quiet, noisy, "--out", folder.resolve("a").toString());
        run("compare", quiet, noisy, "--out", folder.resolve("b").toString());
        run("compare", quiet, noisy, "--seed", "2", "--out", folder.resolve("c").toString());
        String first = Files.readString(folder.resolve("a/compare.csv"));
        assertThat(folder.resolve("b/compare.csv")).hasContent(first);
        assertThat(Files.readString(folder.resolve("c/compare.csv"))).isNotEqualTo(first);
    }

    @Test
    void oneEvaluationIsWrongUsage() {
        assertThat(run("compare", "only", "--out", folder.resolve("c").toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "janus: only only is given - a comparison needs two evaluations or more - add");
        assertThat(run("compare", "--out", "c")).isEqualTo(2);
        assertThat(err.toString()).contains("janus: EVALUATION is missing - ");
    }

    @Test
    void aFolderThatIsNoEvaluationFailsAndWritesNothing() throws IOException {
        String quiet = evaluated("quiet", 2, 10);
        Path out = folder.resolve("c");
        assertThat(run("compare", quiet, folder.toString(), "--out", out.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(folder + " is not an evaluation (no evaluation.csv");
        assertThat(out).doesNotExist();
    }
}
