package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersReaderTest {
    private static final String HEAD = String.join(",", AnswersReader.COLUMNS);
    private static final String GOOD =
            "heads,Dr A,one,1,1,1,main,i1,c1,s1,ct,Real?,turing,real,,real,synthetic,4,7.5,2026-01-31T12:00:00Z,";
    private static final String PAIR =
            "heads,Dr A,one,1,2,1,main,i2,c1,s1,ct,Which?,which-real,real,scratch,left,right,,3,2026-01-31T12:00:00Z,";

    /// What is put in place of what, and what the sentence must have.
    private static final String BAD =
            """
            Dr A | | has nothing for reader
            Real? | | has nothing for question
            i1 | | has nothing for item
            turing | guess | has 'guess' for kind - it may be turing, which-real, which-better, grade, pathology
            ,real,synthetic | ,real,maybe | has 'maybe' for answer - it may be real, synthetic
            ,real,,real, | ,real,,unsure, | has 'unsure' for truth
            ,real,,real, | ,real,,, | has '' for truth
            ,real,,real, | ,scratch,,real, | has 'real' for truth beside the conditions 'scratch' and ''
            ,real,,real, | ,real,scratch,real, | has 'scratch' on the right for turing
            ,4,7.5 | ,6,7.5 | has '6' for confidence - it is a whole number from 1 to 5
            ,4,7.5 | ,4,-1 | has '-1' for seconds
            ,4,7.5 | ,4,soon | has 'soon' for seconds
            1,1,1,main | 1,0,1,main | has '0' for position - it is a whole number from 1 on
            1,1,1,main | 1,1,x,main | has 'x' for presentation
            main | sub | has 'sub' for kind_of_item - it may be training, main
            ct | pet | has 'pet' for shows - it may be ct, mr
            2026-01-31T12:00:00Z | yesterday | has 'yesterday' for answered
            ,turing | ,x,turing | has 22 cells
            """;

    @TempDir private Path folder;

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name), HEAD + "\n" + String.join("\n", rows) + "\n");
    }

    private Answers read(String... rows) throws IOException {
        return AnswersReader.read(List.of(file("answers.csv", rows)));
    }

    @Test
    void anAnswerIsReadWithAllItTells() throws IOException {
        Answer answer = read(GOOD, PAIR).all().getFirst();
        assertThat(answer.reader()).isEqualTo("Dr A");
        assertThat(answer.task()).isEqualTo(new Answer.Task("one", "Real?", Kind.TURING));
        assertThat(answer.isRight()).isFalse();
        assertThat(answer.score()).isEqualTo(4);
        assertThat(answer.condition()).isEqualTo("real");
        assertThat(answer.seconds()).isEqualTo(7.5);
        assertThat(answer.shown().subject()).isEqualTo("s1");
    }

    @Test
    void ofAPairWithARealImageTheOtherIsJudged() throws IOException {
        Answer answer = read(PAIR).all().getFirst();
        assertThat(answer.condition()).isEqualTo("scratch");
        assertThat(answer.number()).isZero();
    }

    @Test
    void sidesOfPreferencesDoNotMatter() throws IOException {
        String left =
                PAIR.replace(
                        "Which?,which-real,real,scratch,left,right", "B?,which-better,b,a,,right");
        String right =
                PAIR.replace(
                                "Which?,which-real,real,scratch,left,right",
                                "B?,which-better,a,b,,left")
                        .replace("i2", "i3");
        assertThat(read(left, right).all()).extracting(Answer::number).containsExactly(0.0, 0.0);
    }

    @Test
    void caseStandsForAMissingSubjectAndFurtherColumnsArePassedOver() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("answers.csv"),
                        HEAD + ",later\n" + GOOD.replace("c1,s1", "c1,") + ",x\n");
        assertThat(AnswersReader.read(List.of(file)).subjects()).containsExactly("c1");
    }

    @Test
    void answersCutByTheTimeLimitAreToldFromOthersWhereTheTableTells() throws IOException {
        assertThat(read(GOOD).all().getFirst().timedOut()).isFalse();
        Path file = folder.resolve("answers.csv");
        Files.writeString(file, HEAD + ",timed_out\n" + GOOD + ",no\n" + PAIR + ",yes\n");
        assertThat(AnswersReader.read(List.of(file)).all())
                .extracting(Answer::timedOut)
                .containsExactly(false, true);
        Files.writeString(file, HEAD + ",timed_out\n" + GOOD + ",perhaps\n");
        assertThatThrownBy(() -> AnswersReader.read(List.of(file)))
                .hasMessageContaining("has 'perhaps' for timed_out - it may be yes, no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = BAD)
    void aRowThatCannotBeRightIsNamed(String from, String to, String sentence) {
        String bad = GOOD.replace(from, to == null ? "" : to);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(PAIR, bad))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answers.csv line 3 ")
                .hasMessageContaining(sentence)
                .hasMessageMatching(".* - .* - .*");
    }

    @Test
    void theRealOneOfAPairIsWhereTheTruthSays() {
        assertThatThrownBy(() -> read(PAIR.replace(",left,right", ",right,right")))
                .hasMessageContaining(
                        "has 'right' for truth beside the conditions 'real' and 'scratch'");
        assertThatThrownBy(() -> read(PAIR.replace("real,scratch", "real,")))
                .hasMessageContaining("has nothing for right");
    }

    @Test
    void anAnswerGivenTwiceIsRefusedWithBothPlaces() throws IOException {
        Path one = file("a.csv", GOOD);
        Path other = file("b.csv", PAIR, GOOD);
        assertThatThrownBy(() -> AnswersReader.read(List.of(one, other)))
                .hasMessageContaining("b.csv line 3 answers again what a.csv line 2 answered");
    }

    @Test
    void studiesAndKindsAreNotMixed() {
        assertThatThrownBy(() -> read(GOOD, PAIR.replace("heads", "hearts")))
                .hasMessageContaining("line 3 is of study 'hearts' and others are not");
        assertThatThrownBy(() -> read(GOOD, PAIR.replace("Which?", "Real?")))
                .hasMessageContaining("asks 'Real?' as which-real, which was turing before");
    }

    @Test
    void aTableOfSomethingElseIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("x.csv"), "name,psnr_db\na,1\n");
        assertThatThrownBy(() -> AnswersReader.read(List.of(other)))
                .hasMessageContaining("x.csv has no column study, reader");
        assertThatThrownBy(this::read).hasMessageContaining("has no answers");
    }
}
