package janus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir private Path folder;

    @Test
    void aFolderIsHeldWhileAProcessHasItAndLookingDoesNotFreeIt() throws IOException {
        assertThat(FolderLock.isHeld(folder)).isFalse();
        assertThat(FolderLock.isHeld(folder.resolve("none"))).isFalse();
        assertThat(folder).isEmptyDirectory();
        try (FolderLock _ = FolderLock.of(folder)) {
            assertThat(FolderLock.isHeld(folder)).isTrue();
            assertThat(FolderLock.isHeld(folder)).isTrue();
        }
        assertThat(FolderLock.isHeld(folder)).isFalse();
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // of a lock that is refused
    void aFolderOfAnotherProcessIsHeldUntilThatEnds() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("something"), "keeps the lock's file when it is closed");
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(other.inputReader().readLine()).isEqualTo("held");
        assertThat(FolderLock.isHeld(folder)).isTrue();
        assertThatThrownBy(() -> FolderLock.of(folder).close())
                .hasMessageContaining("is in use by another janus - ");
        other.destroyForcibly().waitFor();
        assertThat(FolderLock.isHeld(folder)).isFalse();
    }

    /// Keeps a folder until it is killed.
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (FolderLock _ = FolderLock.of(Path.of(arguments[0]))) {
                System.out.println("held");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
