package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailuresTest {
    private final Path folder;

    FailuresTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void ownSentencesAreToldAsTheyAre() {
        String sentence = "a.png is 1x1 - too small - choose another";
        assertThat(Failures.sentence(new IOException(sentence))).isEqualTo(sentence);
        assertThat(Failures.sentence(new IllegalArgumentException(sentence))).isEqualTo(sentence);
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("a - b.png");
        assertThat(told(() -> Files.readAllBytes(file)))
                .isEqualTo(
                        file + " is missing - nothing can be read or made there - check the path");
    }

    @Test
    void aFolderWhereAFileIsNeededIsExplained() {
        assertThat(told(() -> Files.readAllBytes(folder)))
                .endsWith("is a folder - a file is needed there - name a file in it");
    }

    @Test
    void aFileWhereAFolderIsNeededIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(told(() -> list(file)))
                .isEqualTo(file + " is a file - a folder is needed there - check the path");
        assertThat(told(() -> Files.createFile(file.resolve("inside"))))
                .isEqualTo(
                        file.resolve("inside")
                                + " can't be reached - a part of its path is a file - check the path");
    }

    @Test
    void aFullDiskIsCalledOne() {
        assertThat(Failures.sentence(refused("No space left on device")))
                .startsWith("x could not be written - the disk is full - free some space");
        assertThat(Failures.sentence(ofJdk(new IOException("No space left on device"))))
                .startsWith("a file could not be written - the disk is full - free some space");
    }

    @Test
    void aReadOnlyDiskIsCalledOne() {
        assertThat(Failures.sentence(refused("Read-only file system")))
                .isEqualTo(
                        "x could not be written - its file system is read-only - choose another place");
    }

    @Test
    void wrappersAreOpened() {
        IOException inside = new IOException("x - y - z");
        assertThat(Failures.sentence(new UncheckedIOException(inside))).isEqualTo("x - y - z");
        assertThat(Failures.sentence(new ExecutionException(inside))).isEqualTo("x - y - z");
    }

    @Test
    void lackOfMemorySaysHowToGetMore() {
        assertThat(Failures.sentence(new OutOfMemoryError("Java heap space")))
                .startsWith("memory ran out (Java heap space) - ")
                .endsWith("JANUS_JAVA_OPTIONS=-Xmx8g");
        assertThat(
                        Failures.sentence(
                                new IllegalStateException(
                                        "DefaultCPUAllocator: can't allocate memory: you tried\nat c10")))
                .startsWith("memory ran out (DefaultCPUAllocator");
    }

    @Test
    void aMissingNativeLibraryNamesTheSystem() {
        LinkageError error = new NoClassDefFoundError("Could not initialize class torch");
        error.initCause(new UnsatisfiedLinkError("no jnitorch in java.library.path"));
        assertThat(Failures.sentence(error))
                .startsWith("libtorch could not be loaded (no jnitorch in java.library.path) - ")
                .contains(System.getProperty("os.arch"));
    }

    @Test
    void aServerWithoutFontsIsToldWhatToInstall() {
        String found =
                "libfreetype.so.6: cannot open shared object file: No such file or directory";
        assertThat(Failures.sentence(new UnsatisfiedLinkError(found)))
                .startsWith("there are no fonts on this system - ")
                .contains("fontconfig");
    }

    @Test
    void otherFailuresOfTheJdkGetASentence() {
        assertThat(Failures.sentence(new UnknownHostException("example.org")))
                .startsWith("the host example.org was not found - ");
        assertThat(Failures.sentence(ofJdk(new EOFException())))
                .startsWith("a file ends too early - ");
        assertThat(Failures.sentence(new InterruptedException()))
                .startsWith("the work was interrupted - ");
    }

    @Test
    void theUnexpectedAsksForAReport() {
        assertThat(Failures.sentence(new IllegalStateException("negative\nsecond line")))
                .isEqualTo(
                        "IllegalStateException: negative - this is a fault in Janus itself - run again with --debug and report what it prints");
        assertThat(Failures.sentence(new NullPointerException()))
                .startsWith("NullPointerException - this is a fault in Janus itself - ");
        assertThat(Failures.sentence(ofJdk(new IllegalArgumentException("bound must be positive"))))
                .startsWith("IllegalArgumentException: bound must be positive - this is a fault");
    }

    private static FileSystemException refused(String reason) {
        return ofJdk(new FileSystemException("x", null, reason));
    }

    private static <T extends Throwable> T ofJdk(T failure) {
        failure.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("java.io.X", "read", "X.java", 1)});
        return failure;
    }

    private static void list(Path place) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            assertThat(entries).isEmpty();
        }
    }

    private static String told(ThrowingCallable failing) {
        return Failures.sentence(ThrowableAssert.catchThrowable(failing));
    }
}
