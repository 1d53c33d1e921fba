package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.compare.WrittenEvaluations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderboardCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String good = "";
    private String poor = "";
    private Path board = Path.of("");

    @BeforeEach
    void place() throws IOException {
        WrittenEvaluations written = new WrittenEvaluations(folder);
        good =
                written.scores("good", "ssim", 0.8, 0.82, 0.85, 0.88, 0.8, 0.81, 0.83, 0.9)
                        .toString();
        poor =
                written.scores("poor", "ssim", 0.5, 0.52, 0.55, 0.58, 0.6, 0.61, 0.63, 0.7)
                        .toString();
        board = folder.resolve("board");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String[] shown(String... more) {
        String[] start = {"leaderboard", "--metrics", "ssim", "--out", board.toString()};
        String[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    @Test
    void evaluationsBecomeThreeFilesAndATable() throws IOException {
        assertThat(run(shown("<b>=" + good, poor, "--baseline", "poor"))).isZero();
        assertThat(out.toString())
                .contains("MR to CT: 8 images of 8 subjects, range -1024 to 3000 HU, mask none")
                .containsPattern("<b> +0\\.836\\*")
                .containsPattern("poor \\(baseline\\) +0\\.586 *\n")
                .contains("every model beats every baseline by every metric shown")
                .endsWith(board.resolve("leaderboard.html") + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
        assertThat(board.resolve("leaderboard.csv"))
                .content()
                .startsWith("model,baseline,direction,metric,better,unit,subjects,")
                .contains("<b>,false,mr2ct,ssim,higher,,8,0,0,0.83")
                .contains(",1,true,false,,,\npoor,true,mr2ct,ssim,");
        assertThat(board.resolve("leaderboard.html"))
                .content()
                .contains("&lt;b&gt;")
                .doesNotContain("<th scope=\"row\"><b>")
                .doesNotContainPattern("(src|href)=\"(?!#)");
        assertThat(board.resolve("leaderboard.tex"))
                .content()
                .contains("\\textless{}b\\textgreater{}", "\\textbf{0.836}");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run("leaderboard", "--out", "b")).isEqualTo(2);
        assertThat(err.toString()).contains("EVALUATION is missing - ");
        assertThat(run("leaderboard", good, "--metrics", "beauty", "--out", "b")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--metrics 'beauty' is no column of evaluation.csv - there is nothing to show - choose from psnr_db, ssim,");
        assertThat(run(shown(good, "--sort", "mae"))).isEqualTo(2);
        assertThat(err.toString()).contains("--sort mae is not among the metrics shown (ssim) - ");
        assertThat(run(shown("a@up=" + good))).isEqualTo(2);
        assertThat(err.toString()).contains("direction 'up' is unknown - ");
        assertThat(Path.of("b")).doesNotExist();
        assertThat(board).doesNotExist();
    }

    @Test
    void whatFailsWritesNothing() throws IOException {
        assertThat(run(shown(good, folder.toString()))).isEqualTo(1);
        assertThat(err.toString()).contains(folder + " is not an evaluation (no evaluation.csv");
        assertThat(run(shown(good, poor, "--baseline", "flat"))).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "--baseline flat is no row - there are good, poor - give the name of one");
        assertThat(run("leaderboard", good, "--metrics", "mae", "--out", board.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no evaluation has a column mae - ");
        assertThat(board).doesNotExist();
        Files.writeString(board, "");
        assertThat(run(shown(good, poor))).isEqualTo(1);
        assertThat(err.toString())
                .contains(board + " is a file - a leaderboard needs a folder - give another --out");
        assertThat(board).hasContent("");
    }
}
