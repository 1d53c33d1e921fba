package janus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir private Path folder;

    /// Leads what is written to `path` to a disk that is always full.
    static void fill(Path path) throws IOException {
        String side = ".%s.%d.part".formatted(path.getFileName(), ProcessHandle.current().pid());
        Files.createDirectories(path.resolveSibling(""));
        Files.createSymbolicLink(path.resolveSibling(side), Path.of("/dev/full"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskNamesTheFileAndLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        fill(file);
        assertThatThrownBy(() -> WholeFile.write(file, "new"))
                .isInstanceOfSatisfying(
                        FileSystemException.class,
                        full -> {
                            assertThat(full.getFile()).isEqualTo(file.toString());
                            assertThat(full.getReason()).isEqualTo("No space left on device");
                        });
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**a.txt");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesThatBelongTogetherComeTogether() throws IOException {
        Path first = Files.writeString(folder.resolve("a.txt"), "old");
        Path second = folder.resolve("b.txt");
        fill(second);
        Map<Path, WholeFile.Content> both = new LinkedHashMap<>();
        both.put(first, WholeFile.of("new"));
        both.put(second, WholeFile.of("new"));
        assertThatThrownBy(() -> WholeFile.writeAll(both)).isInstanceOf(IOException.class);
        assertThat(first).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
        WholeFile.writeAll(both);
        assertThat(first).hasContent("new");
        assertThat(second).hasContent("new");
    }

    @Test
    void foldersMadeForAFileThatFailsAreGone() {
        Path file = folder.resolve("new/deep/a.txt");
        assertThatThrownBy(() ->
                        WholeFile.write(
                                file,
                                _ -> {
                                    throw new IOException("x - y - z");
                                }))
                .hasMessage("x - y - z");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderInTheFilesPlaceIsNamed() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("x.png"));
        assertThatThrownBy(() -> WholeFile.write(taken, "text"))
                .hasMessage(
                        taken
                                + " is a folder - a file is to be written there - choose another name");
        assertThat(folder.toFile().list()).containsExactly("x.png");
    }

    @Test
    void aLockLeavesAnEmptyFolderAsItWas() throws IOException {
        Path run = folder.resolve("new/run");
        try (FolderLock _ = FolderLock.of(run)) {
            assertThat(run.resolve(".lock")).exists();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
