package janus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same in a real PostgreSQL, each test in a schema of its own.
final class PostgresDatabaseTest extends DatabaseTest {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static Postgres postgres;
    private final int schema = SCHEMAS.incrementAndGet();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        postgres = Postgres.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker")
    Database open() throws IOException {
        return Database.at("%s&currentSchema=test%d".formatted(postgres.address(), schema));
    }

    @BeforeEach
    void everyCommitIsForcedToTheDisk() {
        assertThat(
                        database.<String>read(handle ->
                                handle.createQuery("show synchronous_commit")
                                        .mapTo(String.class)
                                        .one()))
                .isEqualTo("on");
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        assertThatThrownBy(() ->
                        Database.at("jdbc:postgresql://127.0.0.1:1/x?user=u&password=geheim")
                                .close())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "jdbc:postgresql://127.0.0.1:1/x can't be opened as a study's database (")
                .hasMessageNotContaining("geheim");
    }
}
