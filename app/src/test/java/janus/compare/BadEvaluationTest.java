package janus.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadEvaluationTest {
    private static final String AGAIN =
            ") - its scores are not to be trusted - run janus evaluate again";

    @TempDir private Path folder;
    private WrittenEvaluations written;
    private Path good;

    @BeforeEach
    void place() throws IOException {
        written = new WrittenEvaluations(folder);
        good = written.write("good", "name,ssim,subject", List.of("x-1,0.5,x", "y-1,0.6,y"));
    }

    private void refused(Path other, String sentence) {
        assertThatThrownBy(() -> Comparison.of(List.of(good, other), 1)).hasMessage(sentence);
    }

    private void broken(String head, List<String> rows, String reason) throws IOException {
        Path other = written.write("other", head, rows);
        refused(
                other,
                "%s cannot be read (%s%s"
                        .formatted(other.resolve("evaluation.csv"), reason, AGAIN));
    }

    @Test
    void aFolderWithoutAnEvaluationIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        String why =
                "%s is not an evaluation (no evaluation.csv with summary.json) - there are no scores to compare - give folders that janus evaluate wrote";
        refused(empty, why.formatted(empty));
        refused(folder.resolve("nowhere"), why.formatted(folder.resolve("nowhere")));
        Path file = good.resolve("evaluation.csv");
        refused(file, why.formatted(file));
    }

    @Test
    void brokenTablesAreRefusedWithTheReason() throws IOException {
        broken("name,ssim", List.of("x-1,much"), "row 1 has 'much' for ssim");
        broken("name,ssim", List.of("x-1,0.5", "x-1,0.6"), "x-1 stands there twice");
        broken("name,ssim", List.of("x-1,0.5,x,y"), "row 1 has 4 cells and the head has 2");
        broken("name,ssim", List.of(), "no row of a pair");
        broken("file,ssim", List.of("x-1,0.5"), "no column name");
        broken("name,beauty", List.of("x-1,0.5"), "no column of a metric such as psnr_db");
    }

    @Test
    void aTableCutOffInTheMiddleIsRefused() throws IOException {
        Path other = written.write("other", "name,ssim", List.of("\"x-1,0.5"));
        assertThatThrownBy(() -> Comparison.of(List.of(good, other), 1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(other.resolve("evaluation.csv") + " cannot be read (")
                .hasMessageEndingWith(AGAIN);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(good.resolve("evaluation.csv"), new byte[] {'n', (byte) 0xff, (byte) 0xfe});
        Path other = written.write("other", "name,ssim", List.of("x-1,1"));
        assertThatThrownBy(() -> Comparison.of(List.of(other, good), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("evaluation.csv cannot be read (")
                .hasMessageEndingWith(AGAIN);
    }

    @Test
    void brokenSummariesAreRefused() throws IOException {
        Path other = written.write("other", "name,ssim", List.of("x-1,1"));
        for (String json :
                List.of("{", "", "[]", "{\"unit\": \"HU\"}", "{\"unit\": 1, \"range\": 3}")) {
            Files.writeString(other.resolve("summary.json"), json);
            assertThatThrownBy(() -> Comparison.of(List.of(good, other), 1))
                    .as(json)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("summary.json cannot be read (")
                    .hasMessageEndingWith(AGAIN);
        }
    }

    @Test
    void oneFolderTwiceIsRefused() {
        Path again = good.resolve("../good");
        refused(
                again,
                again
                        + " is given twice - an evaluation can't be compared with itself - give each folder once");
        assertThatThrownBy(() -> Comparison.of(List.of(good), 1))
                .hasMessage(
                        "1 evaluation given - a comparison needs two or more - give the folders that janus evaluate wrote");
    }

    @Test
    void noCommonPairIsAnError() throws IOException {
        Path other = written.write("other", "name,ssim", List.of("z-1,0.5"));
        refused(
                other,
                "%s has x-1, y-1 and %s has z-1 - no pair is in both, so nothing can be compared - evaluate the models on the same images"
                        .formatted(good, other));
    }

    @Test
    void noCommonMetricIsAnError() throws IOException {
        Path other = written.write("other", "name,mae", List.of("x-1,5"));
        refused(
                other,
                "%s has ssim and %s has mae - no metric is in both, so nothing can be compared - evaluate both with the same Janus"
                        .formatted(good, other));
    }

    @Test
    void rangesMustAgree() throws IOException {
        Path other = written.write("other", "name,ssim", List.of("x-1,0.5"));
        Files.writeString(
                other.resolve("summary.json"), WrittenEvaluations.SUMMARY.replace("3000", "2000"));
        refused(
                other,
                "%s was evaluated with the range -1024 to 3000 HU and %s with -1024 to 2000 HU - scores of different ranges can't be compared - evaluate both with the same --range"
                        .formatted(good, other));
    }

    @Test
    void subjectsMustAgree() throws IOException {
        Path other = written.write("other", "name,ssim,subject", List.of("x-1,0.5,z"));
        refused(
                other,
                "x-1 is of subject x in good and of z in other - pairs can't be counted by subject - evaluate both with the same --subject");
    }

    @Test
    void aFileAsOutIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> ComparisonFiles.prepare(file))
                .hasMessage(file + " is a file - a comparison needs a folder - give another --out");
        assertThat(file).hasContent("");
    }
}
