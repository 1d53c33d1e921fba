package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.agreement.MarkMatching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Marks of two readers on images of a simulated study.
class MarksChapterTest {
    private static final String HEAD =
            "study,reader,arm,position,item,case,shows,condition,column,row,slice,comment\n";

    @TempDir private Path folder;
    private Answers answers = new Answers("", List.of());

    @BeforeEach
    void judge() {
        answers =
                new SimulatedStudy(1, 10, 1)
                        .model("m", 1)
                        .reader("a", 1, 0)
                        .reader("b", 1, 0)
                        .judged(0.5)
                        .known();
    }

    /// A mark of `reader` on the image of subject `subject` by the model.
    private String mark(String reader, int subject, int column, String comment) {
        String caseId = String.format(Locale.ROOT, "s%02d-0", subject);
        Answer answer =
                answers.main().by(reader).all().stream()
                        .filter(one -> one.shown().caseId().equals(caseId))
                        .filter(one -> one.condition().equals("m"))
                        .findFirst()
                        .orElseThrow();
        return "simulated,%s,one,%d,%s,%s,ct,m,%d,50,0,%s\n"
                .formatted(
                        reader,
                        answer.shown().position(),
                        answer.shown().item(),
                        caseId,
                        column,
                        comment);
    }

    private Context analysed(String rows) throws IOException {
        Context context = new Context(answers, 1);
        page(context, rows);
        return context;
    }

    private String page(Context context, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("marks.csv"), HEAD + rows);
        Marks marks = new Marks(MarksReader.read(file, "simulated"), context.main());
        return Chapters.page(new MarksChapter(context, marks, new MarkMatching(10)).sections());
    }

    private static Finding find(Context context, String statistic, String reader, String kind) {
        return context.findings().stream()
                .filter(one -> one.statistic().equals(statistic))
                .filter(one -> one.reader().equals(reader) && one.condition().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /// a marks three of ten images once, one of them twice; b one, where a did.
    @Test
    void marksAreCountedByReaderAndCondition() throws IOException {
        Context context =
                analysed(
                        mark("a", 0, 20, "blurred")
                                + mark("a", 0, 60, "")
                                + mark("a", 1, 20, "")
                                + mark("a", 2, 20, "")
                                + mark("b", 0, 25, ""));
        assertThat(find(context, "marks an image", "a", "m").estimate()).isEqualTo(0.4);
        assertThat(find(context, "marks an image", "b", "m").estimate()).isEqualTo(0.1);
        assertThat(find(context, "marks an image", "a", "real").estimate()).isZero();
        Finding share = find(context, "images with a mark", Finding.POOLED, "m");
        assertThat(share.estimate()).isEqualTo(4.0 / 20);
        Finding partners = find(context, "marks with a partner", Finding.POOLED, "m");
        assertThat(partners.estimate()).isCloseTo(2.0 / 5, within(1e-12));
        assertThat(partners.n()).isEqualTo(10);
        // a's marks at 20 meet b's at 25 on 2 of 90 pairs of different images, 5 marks on 10 images
        assertThat(find(context, "marks with a partner by chance", Finding.POOLED, "m").estimate())
                .isCloseTo(2.0 * 2 / (9 * 5), within(1e-12));
    }

    @Test
    void commentsStandByTheirPlace() throws IOException {
        assertThat(page(new Context(answers, 1), mark("a", 3, 20, "a bright line")))
                .contains("Comments to marks", "s03-0", "20, 50, 0", "a bright line");
    }

    /// The repeat of an item has a position of its own.
    @Test
    void marksOnRepeatsAreLeftOutAndTold() throws IOException {
        Answer again = answers.repeats().all().getFirst();
        String row =
                "simulated,%s,one,%d,%s,%s,ct,%s,20,50,0,\n"
                        .formatted(
                                again.reader(),
                                again.shown().position(),
                                again.shown().item(),
                                again.shown().caseId(),
                                again.condition());
        assertThat(page(new Context(answers, 1), row))
                .contains("No reader set a mark", "Left out: 1 mark on practice items");
    }

    /// What is known of a source only by its marks has no share.
    @Test
    void marksOnSourcesAreCountedWithoutAShare() throws IOException {
        String row = mark("a", 0, 20, "").replace(",ct,m,", ",mr,real,");
        assertThat(page(new Context(answers, 1), row + mark("b", 1, 20, "")))
                .contains("real (mr)", "real (ct)", "m (ct)");
    }

    /// Readers with a common opinion of where the image is wrong agree more than by chance; those
    /// who always mark one region do not.
    @Test
    void habitIsNoAgreement() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder shared = new StringBuilder();
        StringBuilder habit = new StringBuilder();
        for (int s = 0; s < 10; s++) {
            int place = random.nextInt(20, 200);
            shared.append(mark("a", s, place, "")).append(mark("b", s, place + 3, ""));
            habit.append(mark("a", s, 100, "")).append(mark("b", s, 103, ""));
        }
        Context agree = analysed(shared.toString());
        assertThat(find(agree, "marks with a partner", Finding.POOLED, "m").estimate())
                .isEqualTo(1);
        assertThat(find(agree, "marks with a partner by chance", Finding.POOLED, "m").estimate())
                .isLessThan(0.3);
        Context same = analysed(habit.toString());
        assertThat(find(same, "marks with a partner by chance", Finding.POOLED, "m").estimate())
                .isEqualTo(1);
    }

    @Test
    void tablesThatCanNotBeRightAreRefused() throws IOException {
        assertThatThrownBy(() -> analysed(mark("a", 0, 20, "").replace(",50,", ",x,")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2 has 'x' for row - it is a whole number");
        assertThatThrownBy(() -> analysed(mark("a", 0, 20, "").replace("simulated", "other")))
                .hasMessageContaining("is of study 'other' and the answers are of 'simulated'");
        Path file = Files.writeString(folder.resolve("other.csv"), "study,reader\n");
        assertThatThrownBy(() -> MarksReader.read(file, "simulated"))
                .hasMessageContaining("has no column arm")
                .hasMessageContaining("give the marks.csv");
    }
}
