package janus.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The audit log.
public final class Audit {
    private final Database database;

    /// The one in `database`.
    public Audit(Database database) {
        this.database = database;
    }

    /// Adds `entry`.
    public void add(AuditEntry entry) {
        database.write(handle -> Database.log(handle, entry));
    }

    /// All of it, the oldest first.
    public List<AuditEntry> all() {
        return database
                .read(handle ->
                        handle.createQuery("select happened, who, what, detail from audit")
                                .map((row, _) ->
                                        new AuditEntry(
                                                Instant.parse(row.getString(1)),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4)))
                                .list())
                .stream()
                .sorted(Comparator.comparing(AuditEntry::happened))
                .toList();
    }
}
