package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.image.ImageFiles;
import janus.translate.Heads;
import janus.volume.Grid;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String mr = "";
    private String made = "";

    @BeforeEach
    void place() throws IOException {
        mr = folder.resolve("mr").toString();
        made = folder.resolve("made").toString();
        for (int head = 0; head < 3; head++) {
            Grid grid = Grid.ofPicture(64, 60);
            Path name = Path.of("h%d-1.png".formatted(head));
            Heads.picture(folder.resolve("mr").resolve(name), 64, 60, 200);
            ImageFiles.write(
                    Heads.ellipsoid(grid, 100 + 10 * head, -1000),
                    Unit.HU,
                    folder.resolve("ct").resolve(name));
            ImageFiles.write(middle(grid), Unit.GREY, folder.resolve("middle").resolve(name));
        }
    }

    /// A mask of a square well inside the heads.
    private static Volume middle(Grid grid) {
        float[] voxels = new float[grid.size().voxels()];
        for (int y = 20; y < 40; y++) {
            Arrays.fill(voxels, 20 + 64 * y, 40 + 64 * y, 255);
        }
        return Volume.of(grid, voxels);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void aConstantIsEvaluatedAndStandsInALeaderboard() throws IOException {
        assertThat(run("baseline", "constant", "--to", "ct", mr, "--out", made)).isZero();
        assertThat(out.toString()).contains("3 translated, 0 not");
        String evaluation = folder.resolve("evaluation").toString();
        assertThat(
                        run(
                                "evaluate",
                                "--truth",
                                folder.resolve("ct").toString(),
                                "--synthetic",
                                made,
                                "--mask",
                                folder.resolve("middle").toString(),
                                "--out",
                                evaluation))
                .isZero();
        String board = folder.resolve("board").toString();
        assertThat(run("leaderboard", "--baseline", "30HU", "30HU=" + evaluation, "--out", board))
                .isZero();
        // truths of 100, 110 and 120 HU less 30
        assertThat(Files.readString(Path.of(board, "leaderboard.csv")))
                .contains("30HU,true,mr2ct,mae,lower,HU,3,0,0,80.0,");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run("baseline", "--to", "ct", "--out", made)).isEqualTo(2);
        assertThat(run("baseline", "median", "--to", "ct", mr, "--out", made)).isEqualTo(2);
        assertThat(err.toString()).contains("median").contains(" - ");
        assertThat(run("baseline", "copy", "--to", "ct", "--out", made)).isEqualTo(2);
        assertThat(err.toString()).contains("IN is missing - ");
    }

    @Test
    void whatFailsIsASentenceAndWritesNothing() {
        assertThat(run("baseline", "mean", "--to", "ct", mr, "--out", made)).isEqualTo(1);
        assertThat(err.toString()).contains("a mean image needs training slices - ");
        assertThat(run("baseline", "mean", "--to", "ct", "--data", mr, mr, "--out", made))
                .isEqualTo(1);
        assertThat(err.toString()).contains(mr + " is not a Dataset (no manifest.csv");
        assertThat(
                        run(
                                "baseline",
                                "copy",
                                "--to",
                                "ct",
                                folder.resolve("no").toString(),
                                "--out",
                                made))
                .isEqualTo(1);
        String ct = folder.resolve("ct").toString();
        assertThat(run("baseline", "copy", "--to", "ct", ct, "--out", made)).isEqualTo(1);
        assertThat(err.toString()).contains("was given as MR and its levels are marked as HU");
        assertThat(Path.of(made)).doesNotExist();
        assertThat(run("baseline", "copy", "--to", "ct", mr, "--out", mr)).isEqualTo(1);
        assertThat(err.toString()).contains("holds the source h0-1.png - ");
    }
}
