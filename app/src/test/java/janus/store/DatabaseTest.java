package janus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same for every kind of database.
abstract class DatabaseTest {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    @TempDir Path folder;
    Database database;

    abstract Database open() throws IOException;

    @BeforeEach
    void openDatabase() throws IOException {
        database = open();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static AuditEntry entry(String what) {
        return new AuditEntry(NOON, "test", what, "");
    }

    private static ShowingRow showing(String id, int arm, int position) {
        return new ShowingRow(
                id,
                new ShowingRow.Place(arm, position, 1, 1, position == 1),
                "item-" + id,
                "real",
                "",
                List.of(
                        new ShowingRow.PanelRow(id + "-s", "source", 3),
                        new ShowingRow.PanelRow(id + "-i", "image", 7)),
                ShowingRow.Shown.NEVER);
    }

    private void invite(String name, ShowingRow... showings) {
        new Readers(database)
                .add(
                        new Readers.Invitation(
                                new ReaderRow(name + "-id", name, NOON),
                                name + "-hash",
                                List.of(showings)),
                        entry("invited"));
    }

    private static AnswerRow answer(String showing, String said) {
        return new AnswerRow(
                showing,
                NOON,
                12.345,
                true,
                "so \"so\" 'so'; ü",
                "digest of " + said,
                List.of(
                        new AnswerRow.Response("q1", said, Optional.of(4)),
                        new AnswerRow.Response("q2", "5", Optional.empty())),
                List.of(new AnswerRow.Mark("image", 1, 2, 3, "here")));
    }

    @Test
    void whatIsWrittenIsReadAgainAfterOpeningAnew() throws IOException {
        invite("anna", showing("s2", 0, 2), showing("s1", 0, 1), showing("s3", 1, 1));
        assertThat(new Answers(database).add(answer("s1", "real"))).isEmpty();
        database.close();
        database = open();
        assertThat(new Readers(database).all())
                .containsExactly(new ReaderRow("anna-id", "anna", NOON));
        assertThat(new Readers(database).byToken("anna-hash")).isPresent();
        assertThat(new Showings(database).all("anna-id"))
                .containsExactly(showing("s1", 0, 1), showing("s2", 0, 2), showing("s3", 1, 1));
        assertThat(new Answers(database).all("anna-id")).containsExactly(answer("s1", "real"));
        assertThat(new Answers(database).of("s1")).contains(answer("s1", "real"));
    }

    @Test
    void theNextShowingIsTheFirstWithoutAnAnswer() {
        invite("anna", showing("s2", 0, 2), showing("s1", 0, 1));
        Showings showings = new Showings(database);
        assertThat(showings.next("anna-id")).contains(showing("s1", 0, 1));
        new Answers(database).add(answer("s1", "real"));
        assertThat(showings.next("anna-id")).contains(showing("s2", 0, 2));
        assertThat(showings.count("anna-id")).isEqualTo(new Showings.Count(2, 1));
        assertThat(showings.size("anna-id", 0)).isEqualTo(2);
        new Answers(database).add(answer("s2", "real"));
        assertThat(showings.next("anna-id")).isEmpty();
    }

    @Test
    void anAnswerIsNeverReplaced() {
        invite("anna", showing("s1", 0, 1));
        Answers answers = new Answers(database);
        answers.add(answer("s1", "real"));
        assertThat(answers.add(answer("s1", "synthetic"))).contains(answer("s1", "real"));
        assertThat(answers.of("s1")).contains(answer("s1", "real"));
    }

    @Test
    void anAnswerToNothingIsRefusedWhole() {
        assertThatThrownBy(() -> new Answers(database).add(answer("nothing", "real")))
                .isInstanceOf(JdbiException.class);
        assertThat(new Answers(database).of("nothing")).isEmpty();
    }

    @Test
    void aReaderThatCantBeAddedLeavesNothing() {
        invite("anna", showing("s1", 0, 1));
        assertThatThrownBy(() -> invite("ben", showing("s2", 0, 1), showing("s1", 0, 2)))
                .isInstanceOf(JdbiException.class);
        assertThat(new Readers(database).byId("ben-id")).isEmpty();
        assertThat(new Audit(database).all()).hasSize(1);
    }

    @Test
    void othersShowingsAreNotFound() {
        invite("anna", showing("s1", 0, 1));
        invite("ben", showing("s2", 0, 1));
        assertThat(new Showings(database).find("anna-id", "s1")).isPresent();
        assertThat(new Showings(database).find("anna-id", "s2")).isEmpty();
    }

    @Test
    void looksAreKept() {
        invite("anna", showing("s1", 0, 1));
        Showings showings = new Showings(database);
        showings.shown("s1", NOON);
        showings.shown("s1", NOON.plusSeconds(5));
        assertThat(showings.find("anna-id", "s1").orElseThrow().shown())
                .isEqualTo(
                        new ShowingRow.Shown(Optional.of(NOON), Optional.of(NOON.plusSeconds(5))));
    }

    @Test
    void theLastAnswerIsFoundByArm() {
        invite("anna", showing("s1", 0, 1), showing("s2", 1, 1));
        Answers answers = new Answers(database);
        assertThat(answers.last("anna-id")).isEmpty();
        answers.add(answer("s1", "real"));
        assertThat(answers.last("anna-id", 0)).contains(NOON);
        assertThat(answers.last("anna-id", 1)).isEmpty();
        assertThat(answers.last("anna-id")).contains(NOON);
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        invite("anna");
        Readers readers = new Readers(database);
        readers.link("anna-id", "new-hash", entry("link"));
        assertThat(readers.byToken("anna-hash")).isEmpty();
        assertThat(readers.byToken("new-hash")).isPresent();
        assertThat(readers.tokenHash("anna-id")).contains("new-hash");
    }

    @Test
    void calibrationsAndSettingsAreKept() {
        invite("anna");
        Readers readers = new Readers(database);
        assertThat(readers.isCalibrated("anna-id")).isFalse();
        readers.calibrate(
                new CalibrationRow(
                        "anna-id", NOON, 11, 1.5, Optional.empty(), 1280, 800, 2, "dim room"),
                entry("calibrated"));
        assertThat(readers.isCalibrated("anna-id")).isTrue();
        Settings settings = new Settings(database);
        settings.set("state", "open", entry("opened"));
        settings.set("state", "closed", entry("closed"));
        assertThat(settings.get("state")).contains("closed");
        assertThat(settings.get("other")).isEmpty();
        assertThat(new Audit(database).all())
                .extracting(AuditEntry::what)
                .containsExactlyInAnyOrder("invited", "calibrated", "opened", "closed");
    }

    @Test
    void tenWriteAtOnce() throws InterruptedException {
        ShowingRow[] showings = new ShowingRow[100];
        for (int i = 0; i < showings.length; i++) {
            showings[i] = showing("s" + i, 0, i + 1);
        }
        invite("anna", showings);
        Thread[] threads = new Thread[10];
        for (int t = 0; t < threads.length; t++) {
            int first = t;
            threads[t] =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = first; i < 100; i += 10) {
                                    new Answers(database).add(answer("s" + i, "real"));
                                    new Showings(database).next("anna-id");
                                }
                            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(new Showings(database).count("anna-id")).isEqualTo(new Showings.Count(100, 100));
    }

    /// Writes of many go to the disk together; one that fails takes nobody with it.
    @Test
    void oneThatFailsTakesNobodyWithIt() throws InterruptedException {
        ShowingRow[] showings = new ShowingRow[60];
        for (int i = 0; i < showings.length; i++) {
            showings[i] = showing("s" + i, 0, i + 1);
        }
        invite("anna", showings);
        AtomicInteger refused = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            int first = t;
            threads.add(Thread.ofPlatform().start(() -> addFrom(first, refused)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(refused).hasValue(20);
        assertThat(new Showings(database).count("anna-id")).isEqualTo(new Showings.Count(60, 40));
        assertThat(new Answers(database).all("anna-id")).hasSize(40);
    }

    /// Every twelfth answer from `first` on; of every third thread to showings that don't exist.
    private void addFrom(int first, AtomicInteger refused) {
        for (int i = first; i < 60; i += 12) {
            try {
                String id = (first % 3 == 0 ? "nothing" : "s") + i;
                new Answers(database).add(answer(id, "real"));
            } catch (JdbiException wrong) {
                refused.incrementAndGet();
            }
        }
    }
}
