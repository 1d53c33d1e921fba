package janus.study;

import com.google.errorprone.annotations.MustBeClosed;
import janus.store.Answers;
import janus.store.Audit;
import janus.store.AuditEntry;
import janus.store.Database;
import janus.store.Randoms;
import janus.store.Readers;
import janus.store.Settings;
import janus.store.Showings;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A study with its database.
public final class OpenStudy implements AutoCloseable {
    private static final String STUDY = "study";
    private static final String STATE = "state";
    private static final String CLOSED = "closed";
    private static final String KEY = "key";

    private final StudyFolder folder;
    private final Study study;
    private final Database database;
    private final InstantSource clock;

    private OpenStudy(StudyFolder folder, Study study, Database database, InstantSource clock) {
        this.folder = folder;
        this.study = study;
        this.database = database;
        this.clock = clock;
    }

    /// Opens the study in `folder` with the database at a JDBC `address`, or its embedded one.
    ///
    /// @throws IOException when there is none, or the database is another study's
    @MustBeClosed
    public static OpenStudy open(StudyFolder folder, Optional<String> address) throws IOException {
        return open(folder, address, InstantSource.system());
    }

    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // close() does, or the lines below
    static OpenStudy open(StudyFolder folder, Optional<String> address, InstantSource clock)
            throws IOException {
        Study study = folder.read();
        Database database = database(folder, address);
        OpenStudy open = new OpenStudy(folder, study, database, clock);
        try {
            open.claim();
        } catch (IOException another) {
            database.close();
            throw another;
        }
        return open;
    }

    @MustBeClosed
    private static Database database(StudyFolder folder, Optional<String> address)
            throws IOException {
        if (address.isPresent()) {
            return Database.at(address.get());
        }
        return Database.embedded(folder.database());
    }

    /// Makes an empty database this study's.
    private void claim() throws IOException {
        Optional<String> owner = settings().get(STUDY);
        if (owner.isEmpty()) {
            settings().set(STUDY, study.id(), entry("janus", "database made", ""));
            settings().set(KEY, Randoms.secret(), entry("janus", "key made", ""));
        } else if (!owner.get().equals(study.id())) {
            throw new IOException(
                    "the database holds another study than %s - their answers must not mix - give each study a database of its own"
                            .formatted(folder.folder()));
        }
    }

    /// The study.
    public Study study() {
        return study;
    }

    /// Its folder.
    public StudyFolder folder() {
        return folder;
    }

    /// The secret that passes of readers are signed with.
    String key() {
        return settings().get(KEY).orElseThrow();
    }

    /// Whether nothing can be answered any more.
    public boolean isClosed() {
        return settings().get(STATE).filter(CLOSED::equals).isPresent();
    }

    /// Ends reading for all, until it is opened again.
    public void end(String who) {
        settings().set(STATE, CLOSED, entry(who, "closed the study", ""));
    }

    /// Lets readers go on.
    public void reopen(String who) {
        settings().set(STATE, "open", entry(who, "opened the study", ""));
    }

    Settings settings() {
        return new Settings(database);
    }

    Readers readers() {
        return new Readers(database);
    }

    Showings showings() {
        return new Showings(database);
    }

    Answers answers() {
        return new Answers(database);
    }

    Audit audit() {
        return new Audit(database);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    AuditEntry entry(String who, String what, String detail) {
        return new AuditEntry(clock.instant(), who, what, detail);
    }

    @Override
    public void close() {
        database.close();
    }
}
