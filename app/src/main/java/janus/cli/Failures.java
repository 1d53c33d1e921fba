package janus.cli;

import janus.work.RootCause;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.imageio.IIOException;
import org.jspecify.annotations.Nullable;

/// Turns what was thrown into one sentence: what - why - what to do. Janus's own exceptions carry
/// theirs; the JDK's and libtorch's get one here.
final class Failures {
    private static final List<String> FONT_LIBRARIES =
            List.of("fontconfig head is null", "libfreetype", "libfontmanager");

    private Failures() {}

    static String sentence(Throwable thrown) {
        if (isOutOfMemory(thrown)) {
            return "memory ran out (%s) - the data or the network is too large for it - lower --size or --batch, or give Java more with JANUS_JAVA_OPTIONS=-Xmx8g"
                    .formatted(oneLine(thrown));
        }
        if (isLackOfFonts(thrown)) {
            return "there are no fonts on this system - the words on pictures can't be drawn - install them (Debian and Ubuntu: fontconfig and fonts-dejavu-core)";
        }
        return switch (thrown) {
            case UncheckedIOException wrapped -> ofCause(wrapped);
            case ExecutionException wrapped -> ofCause(wrapped);
            case CompletionException wrapped -> ofCause(wrapped);
            case LinkageError unlinked -> natives(unlinked);
            case InterruptedException _ ->
                    "the work was interrupted - it was stopped from outside - start again, with --resume where there is one";
            case IOException failure -> inputOutput(failure);
            case IllegalArgumentException mistake when isOurs(mistake) -> own(mistake);
            default -> unexpected(thrown);
        };
    }

    private static String ofCause(Throwable wrapper) {
        Throwable cause = wrapper.getCause();
        return cause == null ? unexpected(wrapper) : sentence(cause);
    }

    /// Janus's own code threw it, or it reads as its sentences do.
    private static boolean isOurs(Throwable thrown) {
        return thrown.getMessage() != null
                && (isThrownHere(thrown) || oneLine(thrown).contains(" - "));
    }

    private static boolean isThrownHere(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("janus.");
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        String message = oneLine(thrown).toLowerCase(Locale.ROOT);
        return thrown instanceof OutOfMemoryError
                || message.contains("can't allocate memory")
                || message.contains("cuda out of memory");
    }

    /// The JDK draws text with the system's fonts; bare servers have none.
    private static boolean isLackOfFonts(Throwable thrown) {
        String message = oneLine(RootCause.of(thrown)).toLowerCase(Locale.ROOT);
        return FONT_LIBRARIES.stream().anyMatch(message::contains);
    }

    private static String natives(LinkageError unlinked) {
        return "libtorch could not be loaded (%s) - its native library for %s %s is missing or does not fit this system - build on this machine with ./janus (Linux x86_64, macOS arm64, Windows x86_64)"
                .formatted(
                        oneLine(RootCause.of(unlinked)),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    private static String inputOutput(IOException failure) {
        return switch (failure) {
            case FileSystemException file -> FileFailures.sentence(file);
            case IIOException wrapper when wrapper.getCause() != null -> ofCause(wrapper);
            case FileNotFoundException missing when !isOurs(missing) ->
                    "%s - the file can't be opened - check the path and its permissions"
                            .formatted(oneLine(missing));
            case UnknownHostException unknown ->
                    "the host %s was not found - there is no network, or it is closed to that address - connect, or bring the file by hand"
                            .formatted(oneLine(unknown));
            case EOFException _ when !isOurs(failure) ->
                    "a file ends too early - it is damaged or was not copied whole - fetch it again (--debug shows where it was read)";
            case CharacterCodingException _ ->
                    "a text file is not UTF-8 - it can't be read as text - save it as UTF-8 (--debug shows where it was read)";
            case IOException _ when isOurs(failure) -> own(failure);
            default -> FileFailures.unnamed(oneLine(failure));
        };
    }

    private static String unexpected(Throwable failure) {
        return "%s - this is a fault in Janus itself - run again with --debug and report what it prints"
                .formatted(
                        failure.getMessage() == null
                                ? oneLine(failure)
                                : failure.getClass().getSimpleName() + ": " + oneLine(failure));
    }

    /// All of a message of Janus's own: line breaks in it are those of files' names.
    private static String own(Throwable failure) {
        return FileFailures.visible(String.valueOf(failure.getMessage()).strip());
    }

    /// The first line of the message, or the class where there is none.
    private static String oneLine(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }
}
