package janus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// In a file of SQLite.
final class EmbeddedDatabaseTest extends DatabaseTest {
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    Database open() throws IOException {
        return Database.embedded(folder.resolve("study.db"));
    }

    @Test
    void everyCommitIsForcedToTheDisk() {
        assertThat(
                        database.<String>read(handle ->
                                handle.createQuery("pragma journal_mode")
                                        .mapTo(String.class)
                                        .one()))
                .isEqualTo("wal");
        assertThat(
                        database.<Integer>read(handle ->
                                handle.createQuery("pragma synchronous")
                                        .mapTo(Integer.class)
                                        .one()))
                .isEqualTo(2); // FULL
    }

    @Test
    void aFileThatIsNoDatabaseIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("other.db"), "no database ".repeat(100));
        assertThatThrownBy(() -> Database.embedded(file).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.db can't be opened as a study's database");
    }

    @Test
    void anAddressOfAnotherKindIsSaidWithoutItsSecrets() {
        assertThatThrownBy(
                        () -> Database.at("jdbc:mysql://me:geheim@host/x?password=geheim").close())
                .hasMessageStartingWith(
                        "--database jdbc:mysql://host/x is no address of PostgreSQL")
                .hasMessageNotContaining("geheim");
    }
}
