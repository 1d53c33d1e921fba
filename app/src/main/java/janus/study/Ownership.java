package janus.study;

import janus.store.ReaderRow;
import janus.store.Showings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A study as its owner sees it.
public final class Ownership {
    private static final String PASSWORD = "password";

    private final OpenStudy open;

    /// The owner's side of `open`.
    public Ownership(OpenStudy open) {
        this.open = open;
    }

    /// What the owner's page shows.
    ///
    /// @param state `open` or `closed`
    public record Overview(
            String title,
            String state,
            String csrf,
            List<ArmLine> arms,
            List<ReaderLine> readers) {}

    /// An arm.
    ///
    /// @param items that a reader is shown, repeats and training among them
    public record ArmLine(String name, int items) {}

    /// A reader.
    ///
    /// @param state as the reader's own page has it
    /// @param lastAnswer ISO 8601, or null
    public record ReaderLine(
            String id,
            String name,
            String state,
            int done,
            int total,
            @Nullable String lastAnswer,
            boolean calibrated) {}

    /// How things stand; `csrf` is passed on to the page.
    public Overview overview(String csrf) {
        Study study = open.study();
        List<ArmLine> arms = new ArrayList<>();
        for (int i = 0; i < study.arms().size(); i++) {
            Arm arm = study.arms().get(i);
            arms.add(new ArmLine(arm.name(), arm.shownOf(study.items().get(i))));
        }
        Reading reading = new Reading(open);
        return new Overview(
                study.title(),
                open.isClosed() ? "closed" : "open",
                csrf,
                arms,
                open.readers().all().stream().map(reader -> line(reading, reader)).toList());
    }

    private ReaderLine line(Reading reading, ReaderRow reader) {
        Showings.Count count = open.showings().count(reader.id());
        return new ReaderLine(
                reader.id(),
                reader.name(),
                reading.standing(reader, "").state(),
                count.done(),
                count.total(),
                open.answers().last(reader.id()).map(Instant::toString).orElse(null),
                open.readers().isCalibrated(reader.id()));
    }

    /// Looks whether `password` will do.
    ///
    /// @throws IllegalArgumentException when it is too short or too long
    public static void checkPassword(String password) {
        Password.check(password);
    }

    /// Sets the owner's password; `who` does it.
    ///
    /// @throws IllegalArgumentException as [#checkPassword(String)]
    public void setPassword(String password, String who) {
        open.settings()
                .set(PASSWORD, Password.kept(password), open.entry(who, "set the password", ""));
    }

    /// Whether a password was set.
    public boolean hasPassword() {
        return open.settings().get(PASSWORD).isPresent();
    }

    /// Whether `password` is the owner's. Takes about 50 ms, and as long where none was set.
    public boolean isPassword(String password) {
        Optional<String> kept = open.settings().get(PASSWORD);
        return Password.isRight(password, kept.orElse(Password.NOBODYS)) && kept.isPresent();
    }

    /// Adds a line to the audit log: `who` did `what`.
    public void log(String who, String what) {
        open.audit().add(open.entry(who, what, ""));
    }
}
