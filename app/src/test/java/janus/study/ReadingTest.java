package janus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.store.ReaderRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private OpenStudy open;
    private Reading reading;
    private ReaderRow anna;

    @BeforeEach
    @SuppressWarnings("MustBeClosedChecker") // close() does
    void open() throws IOException, Refused {
        StudyFolder made = StudyFixture.make(folder, StudyFixture.SINGLE + StudyFixture.PAIRS, 8);
        open = OpenStudy.open(made, Optional.empty(), () -> now);
        reading = new Reading(open);
        anna = invite("anna");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private ReaderRow invite(String name) throws Refused {
        String id = new Invitations(open).invite(name, "test").id();
        return open.readers().byId(id).orElseThrow();
    }

    private void calibrate(ReaderRow reader) throws Refused {
        reading.calibrate(
                reader, new ReadingRequest.Calibration(11, 1.5, null, 1280, 800, 1, null));
    }

    private String state() {
        return reading.standing(anna, "csrf").state();
    }

    private ReadingView.Presentation current() {
        return reading.current(anna).orElseThrow();
    }

    private static ReadingRequest.Answers answers(
            String presentation, List<GivenAnswer> given, boolean timedOut) {
        return new ReadingRequest.Answers(presentation, given, List.of(), "", timedOut);
    }

    private ReadingView.Saved say(ReadingView.Presentation shown, String answer) throws Refused {
        return reading.answer(
                anna,
                answers(
                        shown.presentation(),
                        List.of(
                                new GivenAnswer(
                                        shown.questions().getFirst().id(),
                                        answer,
                                        confidence(shown))),
                        false));
    }

    private static @Nullable Integer confidence(ReadingView.Presentation shown) {
        return shown.questions().getFirst().confidence() ? 3 : null;
    }

    private void lookAndSay(String answer) throws Refused {
        ReadingView.Presentation shown = current();
        reading.shown(anna, shown.presentation());
        now = now.plusMillis(1500);
        say(shown, answer);
    }

    @Test
    void aReaderCalibratesReadsAndRestsBetweenArms() throws Refused {
        assertThat(state()).isEqualTo("calibrate");
        assertThat(reading.current(anna)).isEmpty();
        calibrate(anna);
        for (int i = 0; i < 16; i++) {
            assertThat(state()).isEqualTo("read");
            assertThat(current().position()).isEqualTo(i + 1);
            assertThat(current().of()).isEqualTo(16);
            lookAndSay("real");
        }
        assertThat(state()).isEqualTo("washout");
        assertThat(reading.standing(anna, "").washoutUntil()).isEqualTo("2026-03-15T08:00:24Z");
        assertThat(reading.current(anna)).isEmpty();
        now = now.plus(Duration.ofDays(14));
        assertThat(state()).isEqualTo("read");
        assertThat(reading.standing(anna, "").arm())
                .isEqualTo(new ReadingView.ArmView("Two images", 2, 2));
        readPairs();
        assertThat(state()).isEqualTo("done");
        assertThat(reading.standing(anna, "").progress())
                .isEqualTo(new ReadingView.ProgressView(24, 24, false));
    }

    private void readPairs() throws Refused {
        for (int i = 0; i < 8; i++) {
            ReadingView.Presentation shown = current();
            assertThat(shown.panels())
                    .extracting(ReadingView.PanelView::role)
                    .containsExactly("left", "right");
            reading.shown(anna, shown.presentation());
            reading.answer(
                    anna,
                    answers(
                            shown.presentation(),
                            List.of(
                                    new GivenAnswer("which", "left", null),
                                    new GivenAnswer("better", "same", null)),
                            false));
        }
    }

    @Test
    void practiceTellsTheTruthAndTheRestDoesNot() throws Refused {
        calibrate(anna);
        for (int i = 0; i < 3; i++) {
            ReadingView.Presentation shown = current();
            reading.shown(anna, shown.presentation());
            ReadingView.Saved saved = say(shown, "real");
            if (i < 2) {
                assertThat(shown.training()).isTrue();
                assertThat(saved.feedback()).hasSize(1);
                ReadingView.Feedback told = saved.feedback().getFirst();
                assertThat(told.correct()).isEqualTo(told.truth().equals("real"));
            } else {
                assertThat(saved.feedback()).isNull();
            }
        }
    }

    @Test
    void theSameAnswerAgainIsFineAndAnotherIsRefused() throws Refused {
        calibrate(anna);
        ReadingView.Presentation shown = current();
        reading.shown(anna, shown.presentation());
        assertThat(say(shown, "real")).isEqualTo(say(shown, "real"));
        assertThatThrownBy(() -> say(shown, "synthetic"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.reason()).isEqualTo(Refused.Reason.CONFLICT));
        assertThat(open.answers().of(shown.presentation()).orElseThrow().responses())
                .singleElement()
                .extracting("answer")
                .isEqualTo("real");
    }

    private void refuses(List<GivenAnswer> given, String sentence) {
        String id = current().presentation();
        assertThatThrownBy(() -> reading.answer(anna, answers(id, given, false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.reason()).isEqualTo(Refused.Reason.WRONG))
                .hasMessageContaining(sentence);
    }

    @Test
    void whatIsNoAnswerIsRefused() throws Refused {
        calibrate(anna);
        reading.shown(anna, current().presentation());
        refuses(List.of(), "origin is not answered");
        refuses(
                List.of(new GivenAnswer("origin", "perhaps", 3)),
                "'perhaps' is no answer to origin");
        refuses(List.of(new GivenAnswer("origin", "real", null)), "origin lacks how sure you are");
        refuses(List.of(new GivenAnswer("origin", "real", 6)), "a confidence of 6");
        refuses(
                List.of(new GivenAnswer("other", "real", 3)),
                "a question is answered that was not asked");
        refuses(
                List.of(new GivenAnswer("origin", "real", 3), new GivenAnswer("origin", "real", 3)),
                "origin is answered twice");
        assertThat(current().position()).isEqualTo(1);
    }

    @Test
    void marksMustLieOnTheImage() throws Refused {
        calibrate(anna);
        String id = current().presentation();
        reading.shown(anna, id);
        for (ReadingRequest.GivenMark mark :
                List.of(
                        new ReadingRequest.GivenMark("image", 8, 0, 0, null),
                        new ReadingRequest.GivenMark("image", 0, -1, 0, null),
                        new ReadingRequest.GivenMark("image", 0, 0, 2, null),
                        new ReadingRequest.GivenMark("left", 0, 0, 0, null))) {
            assertThatThrownBy(() ->
                            reading.answer(
                                    anna,
                                    new ReadingRequest.Answers(
                                            id,
                                            List.of(new GivenAnswer("origin", "real", 1)),
                                            List.of(mark),
                                            null,
                                            null)))
                    .hasMessageContaining("a mark ");
        }
    }

    @Test
    void othersPresentationsAndLaterOnesAreRefused() throws Refused {
        calibrate(anna);
        ReaderRow ben = invite("ben");
        calibrate(ben);
        String bens = reading.current(ben).orElseThrow().presentation();
        assertThatThrownBy(() -> reading.shown(anna, bens))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.reason()).isEqualTo(Refused.Reason.UNKNOWN));
        String later = open.showings().all(anna.id()).get(4).id();
        assertThatThrownBy(() -> reading.shown(anna, later))
                .hasMessageContaining("not what is to be judged now");
        String image = reading.current(ben).orElseThrow().panels().getFirst().image();
        String opaque = image.substring(image.lastIndexOf('/') + 1);
        assertThat(reading.image(anna, opaque)).isEmpty();
        assertThat(reading.image(ben, opaque)).isPresent();
    }

    @Test
    void anAnswerNeedsALook() throws Refused {
        calibrate(anna);
        assertThatThrownBy(() -> say(current(), "real")).hasMessageContaining("not shown yet");
    }

    @Test
    void aClosedStudyTakesNoAnswersUntilItIsOpenedAgain() throws Refused {
        calibrate(anna);
        ReadingView.Presentation shown = current();
        reading.shown(anna, shown.presentation());
        open.end("test");
        assertThat(state()).isEqualTo("closed");
        assertThat(reading.current(anna)).isEmpty();
        assertThatThrownBy(() -> say(shown, "real")).hasMessageContaining("the study is closed");
        open.reopen("test");
        assertThat(say(shown, "real").saved()).isTrue();
    }

    @Test
    void timeIsCountedFromTheLastLookAndItsLimitFromTheFirst() throws Refused {
        calibrate(anna);
        for (int i = 0; i < 16; i++) {
            lookAndSay("real");
        }
        now = now.plus(Duration.ofDays(15));
        String id = current().presentation();
        assertThat(current().secondsLimit()).isEqualTo(30);
        reading.shown(anna, id);
        now = now.plusSeconds(20);
        assertThat(current().secondsLimit()).isEqualTo(10);
        assertThatThrownBy(() -> reading.answer(anna, answers(id, List.of(), true)))
                .hasMessageContaining("which is not answered");
        reading.shown(anna, id);
        now = now.plusMillis(9500);
        reading.answer(anna, answers(id, List.of(new GivenAnswer("better", "left", null)), true));
        var kept = open.answers().of(id).orElseThrow();
        assertThat(kept.seconds()).isEqualTo(9.5);
        assertThat(kept.timedOut()).isTrue();
        assertThat(kept.responses()).hasSize(1);
    }
}
