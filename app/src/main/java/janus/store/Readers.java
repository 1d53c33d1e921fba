package janus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Readers, their links, and what their screens showed.
public final class Readers {
    private final Database database;

    /// Those in `database`.
    public Readers(Database database) {
        this.database = database;
    }

    /// A reader to be, and all that will be shown.
    ///
    /// @param tokenHash SHA-256 of the personal link's token, hexadecimal
    public record Invitation(ReaderRow reader, String tokenHash, List<ShowingRow> showings) {
        /// Keeps a copy of the list.
        public Invitation {
            showings = List.copyOf(showings);
        }
    }

    /// Adds a reader with all showings.
    public void add(Invitation invitation, AuditEntry entry) {
        database.write(handle -> {
            handle.createUpdate(
                            "insert into reader (id, name, token, invited) values (:id, :name,"
                                    + " :token, :invited)")
                    .bind("id", invitation.reader().id())
                    .bind("name", invitation.reader().name())
                    .bind("token", invitation.tokenHash())
                    .bind("invited", Instants.text(invitation.reader().invited()))
                    .execute();
            Showings.insert(handle, invitation);
            Database.log(handle, entry);
        });
    }

    /// Gives a reader another link; the old one ends.
    public void link(String reader, String tokenHash, AuditEntry entry) {
        database.write(handle -> {
            handle.createUpdate("update reader set token = :token where id = :id")
                    .bind("token", tokenHash)
                    .bind("id", reader)
                    .execute();
            Database.log(handle, entry);
        });
    }

    /// All, in the order of their names.
    public List<ReaderRow> all() {
        return database.read(handle ->
                handle.createQuery("select id, name, invited from reader order by name")
                        .map((row, _) -> reader(row))
                        .list());
    }

    /// The one with this link, if there is one.
    public Optional<ReaderRow> byToken(String tokenHash) {
        return one("select id, name, invited from reader where token = :key", tokenHash);
    }

    /// The one called `id`, if there is one.
    public Optional<ReaderRow> byId(String id) {
        return one("select id, name, invited from reader where id = :key", id);
    }

    /// The hash of the reader's link as it is now: what was signed under another one has ended.
    public Optional<String> tokenHash(String id) {
        return database.read(handle ->
                handle.createQuery("select token from reader where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne());
    }

    private Optional<ReaderRow> one(String sql, String key) {
        return database.read(handle ->
                handle.createQuery(sql).bind("key", key).map((row, _) -> reader(row)).findOne());
    }

    private static ReaderRow reader(ResultSet row) throws SQLException {
        return new ReaderRow(row.getString(1), row.getString(2), Instant.parse(row.getString(3)));
    }

    /// Keeps what a reader saw of the test patterns.
    public void calibrate(CalibrationRow seen, AuditEntry entry) {
        database.write(handle -> {
            insert(handle, seen);
            Database.log(handle, entry);
        });
    }

    private static void insert(Handle handle, CalibrationRow seen) {
        handle.createUpdate(
                        "insert into calibration (id, reader, taken, steps, contrast,"
                                + " pixels_per_mm, width, height, ratio, comment) values (:id, :reader,"
                                + " :taken, :steps, :contrast, :pixels, :width, :height, :ratio,"
                                + " :comment)")
                .bind("id", Randoms.id())
                .bind("reader", seen.reader())
                .bind("taken", Instants.text(seen.taken()))
                .bind("steps", seen.steps())
                .bind("contrast", seen.contrast())
                .bindByType("pixels", seen.pixelsPerMm().orElse(null), Double.class)
                .bind("width", seen.width())
                .bind("height", seen.height())
                .bind("ratio", seen.ratio())
                .bind("comment", seen.comment())
                .execute();
    }

    /// Whether the reader has seen the test patterns.
    public boolean isCalibrated(String reader) {
        return database.read(handle ->
                handle.createQuery("select count(*) from calibration where reader = :reader")
                                .bind("reader", reader)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }
}
