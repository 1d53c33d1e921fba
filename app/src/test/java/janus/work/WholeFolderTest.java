package janus.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFolderTest {
    @TempDir private Path folder;

    @Test
    void whatIsNotFinishedLeavesNothing() throws IOException {
        Path target = folder.resolve("new/series");
        try (WholeFolder whole = WholeFolder.open(target)) {
            Files.writeString(whole.folder().resolve("a"), "1");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theOldFolderStaysUntilTheNewOneIsWhole() throws IOException {
        Path target = Files.createDirectory(folder.resolve("series"));
        Files.writeString(target.resolve("old"), "1");
        try (WholeFolder whole = WholeFolder.open(target)) {
            Files.writeString(whole.folder().resolve("new"), "2");
            assertThat(target.resolve("old")).exists();
            whole.finish();
        }
        assertThat(target.resolve("old")).doesNotExist();
        assertThat(target.resolve("new")).hasContent("2");
        assertThat(folder.toFile().list()).containsExactly("series");
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNext() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".series.building"));
        Files.writeString(left.resolve("half"), "1");
        try (WholeFolder whole = WholeFolder.open(folder.resolve("series"))) {
            assertThat(whole.folder()).isEmptyDirectory();
            whole.finish();
        }
        assertThat(folder.resolve("series")).isEmptyDirectory();
        assertThat(left).doesNotExist();
    }
}
