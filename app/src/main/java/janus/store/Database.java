package janus.store;

import com.google.errorprone.annotations.MustBeClosed;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import janus.work.RootCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A study's database: an SQLite file, or PostgreSQL. What is written is on the disk before the
/// call returns, whole or not at all.
public final class Database implements AutoCloseable {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SAVEPOINT = "one";
    private static final int CONNECTIONS = 4;
    private static final int BUSY_MS = 20_000; // other processes of the command line write, too

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Queue<Write> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// The database in `file`, which is made where it is missing.
    ///
    /// @throws IOException when it can't be opened or is of a newer Janus
    @MustBeClosed
    public static Database embedded(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isWritable(folder)) {
            throw new IOException(
                    "%s may not be written to - answers could not be kept - change its permissions, or keep the study elsewhere"
                            .formatted(folder));
        }
        return open(source, file.toString());
    }

    /// The PostgreSQL database at a JDBC `address`, such as
    /// `jdbc:postgresql://host/database?user=janus`.
    ///
    /// @throws IOException when it can't be reached, is of a newer Janus, or `address` is of
    ///   another kind
    @MustBeClosed
    public static Database at(String address) throws IOException {
        if (!address.startsWith(POSTGRESQL)) {
            throw new IOException(
                    "--database %s is no address of PostgreSQL - studies are kept there, or in a file of SQLite - give jdbc:postgresql://HOST/DATABASE?user=NAME, or leave it away"
                            .formatted(withoutSecrets(address)));
        }
        HikariConfig driver = new HikariConfig();
        driver.setJdbcUrl(address);
        return open(driver, withoutSecrets(address));
    }

    @MustBeClosed
    private static Database open(DataSource source, String name) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        return open(config, name);
    }

    @MustBeClosed
    private static Database open(HikariConfig config, String name) throws IOException {
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("study");
        try {
            HikariDataSource pool = new HikariDataSource(config);
            migrate(pool, name);
            return new Database(pool);
        } catch (RuntimeException refused) {
            throw new IOException(
                    "%s can't be opened as a study's database (%s) - answers must be kept there - check that it runs, the address, user and password"
                            .formatted(name, firstLine(refused)),
                    refused);
        }
    }

    private static void migrate(HikariDataSource pool, String name) throws IOException {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:janus/store/migrations")
                    .load()
                    .migrate();
        } catch (FlywayException refused) {
            pool.close();
            throw new IOException(
                    "the tables in %s could not be brought up to date (%s) - they may be of a newer Janus, or the user may make none - use that Janus, or a database of its own"
                            .formatted(name, firstLine(refused)),
                    refused);
        }
    }

    private static String withoutSecrets(String address) {
        return address.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(RootCause.of(failure).getMessage())
                .strip()
                .lines()
                .findFirst()
                .orElse("");
    }

    /// What `question` finds.
    <T> T read(HandleCallback<T, RuntimeException> question) {
        return jdbi.withHandle(question);
    }

    /// Does `work` whole or not at all; it is on the disk when this returns. What is asked for
    /// while the disk is busy is written together, by one forced write: many answer at once.
    ///
    /// @throws JdbiException when the database refuses; nothing is written then
    void write(HandleConsumer<RuntimeException> work) {
        Write mine = new Write(work);
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.isOver) {
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    /// What one asked for, and what came of it; the lock guards both.
    private static final class Write {
        private final HandleConsumer<RuntimeException> work;
        private boolean isOver;
        private @Nullable RuntimeException failure;

        Write(HandleConsumer<RuntimeException> work) {
            this.work = work;
        }
    }

    private void writeAll() {
        List<Write> group = new ArrayList<>();
        for (Write next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        try {
            jdbi.useTransaction(handle -> group.forEach(it -> write(handle, it)));
        } catch (RuntimeException refused) {
            group.forEach(it -> it.failure = refused);
        }
        group.forEach(it -> it.isOver = true);
    }

    /// One that fails takes back its own only.
    private static void write(Handle handle, Write one) {
        handle.savepoint(SAVEPOINT);
        try {
            one.work.useHandle(handle);
            handle.releaseSavepoint(SAVEPOINT);
        } catch (RuntimeException refused) {
            handle.rollbackToSavepoint(SAVEPOINT);
            one.failure = refused;
        }
    }

    /// Adds `entry` to the audit log, in the transaction of `handle`.
    static void log(Handle handle, AuditEntry entry) {
        handle.createUpdate(
                        "insert into audit (id, happened, who, what, detail) values (:id, :happened, :who, :what, :detail)")
                .bind("id", Randoms.id())
                .bind("happened", Instants.text(entry.happened()))
                .bind("who", entry.who())
                .bind("what", entry.what())
                .bind("detail", entry.detail())
                .execute();
    }

    @Override
    public void close() {
        pool.close();
    }
}
