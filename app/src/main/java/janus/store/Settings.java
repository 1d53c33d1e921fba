package janus.store;

import java.util.Optional;

/// Named texts that belong to the study as a whole.
public final class Settings {
    private final Database database;

    /// Those in `database`.
    public Settings(Database database) {
        this.database = database;
    }

    /// The text called `name`, if it was set.
    public Optional<String> get(String name) {
        return database.read(handle ->
                handle.createQuery("select value from setting where name = :name")
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    /// Sets `name` to `value`, and says so in the audit log.
    public void set(String name, String value, AuditEntry entry) {
        database.write(handle -> {
            handle.createUpdate("delete from setting where name = :name")
                    .bind("name", name)
                    .execute();
            handle.createUpdate("insert into setting (name, value) values (:name, :value)")
                    .bind("name", name)
                    .bind("value", value)
                    .execute();
            Database.log(handle, entry);
        });
    }
}
