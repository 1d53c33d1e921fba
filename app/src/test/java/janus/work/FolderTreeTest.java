package janus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTreeTest {
    @TempDir private Path folder;

    @Test
    void aFolderIsEmptyUntilSomethingLiesInIt() throws IOException {
        assertThat(FolderTree.isEmpty(folder)).isTrue();
        Files.createDirectory(folder.resolve("a"));
        assertThat(FolderTree.isEmpty(folder)).isFalse();
    }

    @Test
    void whatLayInAFolderLiesBesideIt() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.writeString(inner.resolve("1"), "one");
        Files.createDirectory(inner.resolve("2"));
        FolderTree.unwrap(inner);
        assertThat(folder.resolve("1")).hasContent("one");
        assertThat(folder.resolve("2")).isDirectory();
        assertThat(inner).doesNotExist();
    }

    @Test
    void nothingThereIsReplaced() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.writeString(inner.resolve("1"), "new");
        Files.writeString(folder.resolve("1"), "old");
        assertThatThrownBy(() -> FolderTree.unwrap(inner))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("1")).hasContent("old");
        assertThat(inner.resolve("1")).hasContent("new");
    }
}
