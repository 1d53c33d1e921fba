package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyAnalysisCommandsTest {
    private static final String HEAD =
            "study,reader,arm,block,position,presentation,kind_of_item,item,case,subject,shows,question,kind,left,right,truth,answer,confidence,seconds,answered,comment\n";

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    private Path answers() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i <= 8; i++) {
            boolean real = i % 2 == 0;
            text.append(
                    "heads,Dr A,one,1,%d,1,main,i%d,c%d,s%d,ct,Real?,turing,%s,,%s,%s,3,7.5,2026-01-31T12:00:00Z,\n"
                            .formatted(
                                    i,
                                    i,
                                    i,
                                    i,
                                    real ? "real" : "scratch",
                                    real ? "real" : "synthetic",
                                    i < 6 == real ? "real" : "synthetic"));
        }
        return Files.writeString(folder.resolve("answers.csv"), text);
    }

    @Test
    void answersBecomeAPageATableAndFigures() throws IOException {
        Path to = folder.resolve("analysis");
        assertThat(run.janus("study", "analyse", answers().toString(), "--out", to.toString()))
                .isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("analysis.html");
        assertThat(to.resolve("analysis.csv")).content().contains("accuracy,Dr A,,Real?,0.625,");
        assertThat(to.resolve("analysis.html")).content().contains("Real?", "study analyse");
        assertThat(to.resolve("figures/accuracy-1.svg")).exists();
    }

    @Test
    void aBrokenRowIsOneSentenceAndNothingIsWritten() throws IOException {
        Path answers = answers();
        Files.writeString(answers, Files.readString(answers).replace(",turing,", ",guess,"));
        Path to = folder.resolve("analysis");
        assertThat(run.janus("study", "analyse", answers.toString(), "--out", to.toString()))
                .isOne();
        assertThat(run.err()).startsWith("janus: ").contains("line 2 has 'guess' for kind");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(to).doesNotExist();
    }

    @Test
    void scoresWithoutTheKeyAreAMistakeOfUsage() throws IOException {
        assertThat(
                        run.janus(
                                "study",
                                "analyse",
                                answers().toString(),
                                "--scores",
                                "x",
                                "--out",
                                folder.resolve("analysis").toString()))
                .isEqualTo(2);
        assertThat(run.err()).contains("--scores and --images belong together");
    }

    @Test
    void marksAreOnThePage() throws IOException {
        Path marks =
                Files.writeString(
                        folder.resolve("marks.csv"),
                        "study,reader,arm,position,item,case,shows,condition,column,row,slice,comment\nheads,Dr A,one,3,i3,c3,ct,scratch,12,30,0,a line\n");
        Path to = folder.resolve("analysis");
        assertThat(
                        run.janus(
                                "study",
                                "analyse",
                                answers().toString(),
                                "--marks",
                                marks.toString(),
                                "--out",
                                to.toString()))
                .isZero();
        assertThat(to.resolve("analysis.html")).content().contains("Where marks lie", "a line");
        assertThat(to.resolve("analysis.csv")).content().contains("marks an image,Dr A,scratch,");
    }

    @Test
    void aDistanceThatIsNoneIsAMistakeOfUsage() throws IOException {
        assertThat(
                        run.janus(
                                "study",
                                "analyse",
                                answers().toString(),
                                "--marks",
                                "marks.csv",
                                "--mark-distance",
                                "-3",
                                "--out",
                                folder.resolve("analysis").toString()))
                .isEqualTo(2);
        assertThat(run.err()).contains("-3.0 pixels apart", "give for example 10");
    }

    @Test
    void aStudyIsPlanned() {
        assertThat(run.janus("study", "size", "--half-width", "0.1", "--readers", "4")).isZero();
        assertThat(run.out()).contains("one reader: 104 images", "mean of 4 readers");
        assertThat(run.janus("study", "size", "--half-width", "0.04", "--readers", "3")).isZero();
        assertThat(run.out()).contains("no number of images will do");
        assertThat(run.janus("study", "size", "--half-width", "2")).isEqualTo(2);
        assertThat(run.err()).contains("half a width of 2.0 can't be planned for");
    }

    @Test
    void aGroupWithoutACommandNamesThem() {
        assertThat(run.janus("study")).isEqualTo(2);
        assertThat(run.err()).contains("size", "analyse", "create");
    }
}
