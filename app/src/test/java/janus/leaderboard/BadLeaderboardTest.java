package janus.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.compare.WrittenEvaluations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadLeaderboardTest {
    @TempDir private Path folder;
    private WrittenEvaluations written;
    private Path good;

    @BeforeEach
    void place() throws IOException {
        written = new WrittenEvaluations(folder);
        good =
                written.write(
                        "good", "name,ssim,voxels,subject", List.of("x-1,0.5,9,x", "y-1,0.6,9,y"));
    }

    private static Leaderboard board(Gaps gaps, Object... candidates) throws IOException {
        return Leaderboard.of(
                new Leaderboard.Request(
                        Stream.of(candidates).map(Object::toString).map(Candidate::of).toList(),
                        List.of(LeaderboardTest.metric("ssim")),
                        LeaderboardTest.metric("ssim"),
                        Set.of(),
                        gaps,
                        1));
    }

    private static void refused(String sentence, Object... candidates) {
        assertThatThrownBy(() -> board(Gaps.REFUSED, candidates)).hasMessage(sentence);
    }

    private Path other(String summary, String... rows) throws IOException {
        Path other = written.write("other", "name,ssim,voxels,subject", List.of(rows));
        Files.writeString(other.resolve("summary.json"), summary);
        return other;
    }

    @Test
    void aFolderWithoutAnEvaluationIsRefused() {
        refused(
                "%s is not an evaluation (no evaluation.csv with summary.json) - there are no scores to compare - give folders that janus evaluate wrote"
                        .formatted(folder.resolve("nowhere")),
                good,
                "row=" + folder.resolve("nowhere"));
    }

    @Test
    void twoFoldersForOneCellAreRefused() throws IOException {
        Path other = other(WrittenEvaluations.SUMMARY, "x-1,0.5,9,x", "y-1,0.6,9,y");
        refused(
                "%s and %s are both the row m in MR to CT - a cell holds one model - name them apart, such as m-2=%s"
                        .formatted(good, other, other),
                "m=" + good,
                "m=" + other);
        refused(
                "%s is given twice - it would stand in the table as two models - give each folder once"
                        .formatted(good.resolve("../good")),
                "a=" + good,
                "b=" + good.resolve("../good"));
    }

    @Test
    void rowsOfADirectionMustBeMeasuredAlike() throws IOException {
        String[] rows = {"x-1,0.5,9,x", "y-1,0.6,9,y"};
        Path other = other(WrittenEvaluations.SUMMARY.replace("3000", "2000"), rows);
        refused(
                "%s was evaluated with the range '-1024 to 3000 HU' and %s with '-1024 to 2000 HU' - scores in one column (MR to CT) must be measured alike - evaluate both with the same --range"
                        .formatted(good, other),
                good,
                other);
        other(WrittenEvaluations.SUMMARY.replace("none", "auto"), rows);
        refused(
                "%s was evaluated with the mask 'none' and %s with 'auto' - scores in one column (MR to CT) must be measured alike - evaluate both with the same --mask"
                        .formatted(good, other),
                other,
                good);
    }

    @Test
    void greyNeedsADirectionAndAUnitContradictsAWrongOne() throws IOException {
        String grey = WrittenEvaluations.SUMMARY.replace("HU", "grey");
        Path other = other(grey, "x-1,0.5,9,x", "y-1,0.6,9,y");
        refused(
                "%s was evaluated in grey values, which both CT and MR can have - its column is unknown - name the direction, such as other@mr2ct=%s"
                        .formatted(other, other),
                other);
        refused(
                "%s was evaluated in HU, which CT is in, and is named ct2mr - one of both is wrong - name mr2ct, or leave the direction away"
                        .formatted(good),
                "@ct2mr=" + good);
        assertThatThrownBy(() -> Candidate.of("a@up=" + good))
                .hasMessage("direction 'up' is unknown - there are two - say mr2ct or ct2mr");
        assertThatThrownBy(() -> Candidate.of("a="))
                .hasMessage(
                        "'a=' names no folder - a row needs an evaluation - give ROW=FOLDER or FOLDER");
    }

    @Test
    void greyInBothDirectionsNeedsNoMoreThanNames() throws IOException {
        String grey = WrittenEvaluations.SUMMARY.replace("HU", "grey");
        Path other = other(grey, "x-1,0.5,9,x", "y-1,0.6,9,y");
        assertThat(board(Gaps.REFUSED, "a=" + good, "a@ct2mr=" + other).heats()).hasSize(2);
        refused(
                "%s was evaluated with the range '-1024 to 3000 grey' and %s with '-1024 to 3000 HU' - scores in one column (MR to CT) must be measured alike - evaluate both with the same --range"
                        .formatted(other, good),
                "b=" + good,
                "a@mr2ct=" + other);
    }

    @Test
    void missingImagesAreRefusedOrLeftOut() throws IOException {
        Path other = other(WrittenEvaluations.SUMMARY, "x-1,0.5,9,x");
        refused(
                "%s lacks 1 of the 2 pairs that other rows of MR to CT have (y-1) - means over other images can't be compared - evaluate all models on the same images, or say --common to count only those that all rows have"
                        .formatted(other),
                good,
                other);
        Leaderboard board = board(Gaps.LEFT_OUT, good, other);
        assertThat(board.heats().getFirst().leftOut()).containsExactly("y-1");
        assertThat(board.columns().getFirst().cell("good").orElseThrow().mean()).isEqualTo(0.5);
        assertThat(new Caption(board, java.util.Optional.empty()).warnings())
                .contains("MR to CT leaves out 1 image that not all rows have: y-1");
    }

    @Test
    void noCommonImageIsAnError() throws IOException {
        Path other = other(WrittenEvaluations.SUMMARY, "z-1,0.5,9,z");
        assertThatThrownBy(() -> board(Gaps.LEFT_OUT, good, other))
                .hasMessage(
                        "the 2 rows of MR to CT (%s, %s) have no pair in common - there is nothing to compare them on - evaluate the models on the same images"
                                .formatted(good, other));
    }

    @Test
    void anotherTruthIsNoticed() throws IOException {
        Path other = other(WrittenEvaluations.SUMMARY, "x-1,0.5,9,x", "y-1,0.6,8,y");
        refused(
                "y-1 has 9 voxels to compare in %s and 8 in %s - the truth or its mask is another - evaluate both against the same truth"
                        .formatted(good, other),
                good,
                other);
        other(WrittenEvaluations.SUMMARY, "x-1,0.5,9,x", "y-1,0.6,9,z");
        refused(
                "y-1 is of subject y in %s and of z in %s - pairs can't be counted by subject - evaluate both with the same --subject"
                        .formatted(good, other),
                good,
                other);
    }
}
