package janus.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Turns what was thrown into one sentence: what - why - what to do.
final class Failures {
    private Failures() {}

    static String sentence(Throwable thrown) {
        return switch (thrown) {
            case UncheckedIOException wrapped -> sentence(cause(wrapped));
            case ExecutionException wrapped -> sentence(cause(wrapped));
            case FileSystemException file -> fileSystem(file);
            case OutOfMemoryError _ ->
                    "memory ran out - the data or the network is too large for this Java - lower --size or --batch, or set JANUS_JAVA_OPTIONS=-Xmx8g";
            case UnsatisfiedLinkError _ ->
                    "libtorch could not be loaded (%s) - Janus needs the natives of this platform - build on this machine with ./janus"
                            .formatted(first(thrown));
            case InterruptedException _ ->
                    "interrupted - the work was stopped from outside - start again, with --resume where there is one";
            case java.io.IOException _ -> complete(thrown);
            case IllegalArgumentException _ -> complete(thrown);
            default -> unexpected(thrown);
        };
    }

    private static Throwable cause(Throwable wrapped) {
        Throwable cause = wrapped.getCause();
        return cause == null ? new IllegalStateException(wrapped.getMessage()) : cause;
    }

    private static String fileSystem(FileSystemException failure) {
        String file = String.valueOf(failure.getFile());
        String reason = String.valueOf(failure.getReason());
        return switch (failure) {
            case NoSuchFileException _ ->
                    file + " is missing - nothing can be read there - check the path";
            case AccessDeniedException _ ->
                    file
                            + " may not be read or written - its permissions forbid it - change them or choose another place";
            case NotDirectoryException _ ->
                    file + " is a file - a folder was expected - check the path";
            case FileAlreadyExistsException _ ->
                    file
                            + " is in the way - a file stands where a folder is needed - choose another place";
            case DirectoryNotEmptyException _ ->
                    file + " is not empty - it would be overwritten - choose another place";
            default ->
                    "%s cannot be written - %s - free some space or choose another place"
                            .formatted(file, reason.equals("null") ? "the system refused" : reason);
        };
    }

    private static String complete(Throwable failure) {
        String message = first(failure);
        return message.contains(" - ")
                ? message
                : "%s - %s - check the input, or run again with --debug"
                        .formatted(message, failure.getClass().getSimpleName());
    }

    private static String unexpected(Throwable failure) {
        return "%s: %s - this is a fault in Janus - run again with --debug and report what it prints"
                .formatted(failure.getClass().getSimpleName(), first(failure));
    }

    private static String first(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
