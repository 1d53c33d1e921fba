package janus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.store.ReaderRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private OpenStudy open;

    @BeforeEach
    @SuppressWarnings("MustBeClosedChecker") // close() does
    void open() throws IOException, Refused {
        StudyFolder made = StudyFixture.make(folder, StudyFixture.SINGLE, 8);
        open = OpenStudy.open(made, Optional.empty(), () -> now);
        answer(invite("anna"));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private ReaderRow invite(String name) throws Refused {
        String id = new Invitations(open).invite(name, "test").id();
        return open.readers().byId(id).orElseThrow();
    }

    private void answer(ReaderRow reader) throws Refused {
        Reading reading = new Reading(open);
        reading.calibrate(
                reader, new ReadingRequest.Calibration(11, 1.5, null, 1280, 800, 1, null));
        String shown = reading.current(reader).orElseThrow().presentation();
        reading.shown(reader, shown);
        now = now.plusMillis(2345);
        reading.answer(
                reader,
                new ReadingRequest.Answers(
                        shown,
                        List.of(
                                new GivenAnswer("origin", "synthetic", 4),
                                new GivenAnswer("quality", "2", null)),
                        List.of(new ReadingRequest.GivenMark("image", 7, 5, 1, "streak, here")),
                        "said \"so\"",
                        null));
    }

    @Test
    void answersAreTidy() throws IOException {
        List<String> answers = new Export(open).answers().lines().toList();
        assertThat(answers.getFirst())
                .isEqualTo(
                        "study,reader,arm,block,position,presentation,kind_of_item,item,case,subject,shows,question,kind,left,right,truth,answer,confidence,seconds,answered,comment,timed_out");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1))
                .startsWith("A study,anna,One image,0,1,1,training,a1-c00")
                .containsPattern(
                        ",ct,origin,turing,(real|photo2paint),,(real|synthetic),synthetic,4,2\\.345,2026-03-01T08:00:02\\.345Z,\"said"
                                + " \"\"so\"\"\",no$");
        assertThat(answers.get(2)).contains(",quality,grade,", ",2,,2.345,");
    }

    @Test
    void marksImagesAndWhatHappenedAreThere() throws IOException {
        List<String> marks = new Export(open).marks().lines().toList();
        assertThat(marks.get(1))
                .startsWith("A study,anna,One image,1,a1-c")
                .endsWith(",7,5,1,\"streak, here\"");
        assertThat(new Export(open).images().lines())
                .hasSize(25)
                .anyMatch(it -> it.contains(",mr,source,Mustermann01-1.nii.gz,"));
        assertThat(new Export(open).audit())
                .contains("test,invited,reader anna", "reader anna,calibrated,")
                .doesNotContain(StudyFixture.PERSON);
    }

    @Test
    void ordersOfReadersDiffer() throws Refused {
        List<List<String>> orders = new ArrayList<>();
        for (String name : List.of("ben", "carla", "dora")) {
            orders.add(
                    open.showings().all(invite(name).id()).stream().map(it -> it.item()).toList());
        }
        assertThat(orders).doesNotHaveDuplicates();
        assertThatThrownBy(() -> invite("ben")).hasMessageContaining("ben is invited already");
        assertThatThrownBy(() -> invite("<b>")).hasMessageContaining("names no reader");
    }
}
