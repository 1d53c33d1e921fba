package janus.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/// The sentences for what the file system refuses.
final class FileFailures {
    private FileFailures() {}

    static String sentence(FileSystemException failure) {
        String file = visible(String.valueOf(failure.getFile()));
        return switch (failure) {
            case NoSuchFileException _ ->
                    file + " is missing - nothing can be read or made there - check the path";
            case AccessDeniedException _ ->
                    file
                            + " may not be read or written - its permissions forbid it - change them or choose another place";
            case NotDirectoryException _ ->
                    file + " is a file - a folder is needed there - check the path";
            case FileAlreadyExistsException _ ->
                    file
                            + " is in the way - something else is to be written there - move it away or choose another place";
            case DirectoryNotEmptyException _ ->
                    file
                            + " is a folder with files in it - a file is to be written there - choose another name";
            default -> withReason(file, String.valueOf(failure.getReason()));
        };
    }

    /// For failures of an open file, which the JDK reports without its name.
    static String unnamed(String reason) {
        return withReason("a file", reason);
    }

    /// `text` on one line: control characters in it are shown as `?`.
    static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static String withReason(String file, String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space")) {
            return file
                    + " could not be written - the disk is full - free some space or choose another disk; files already finished are whole";
        }
        if (lower.contains("quota")) {
            return file
                    + " could not be written - your disk quota is used up - free some space or choose another disk";
        }
        if (lower.contains("read-only")) {
            return file
                    + " could not be written - its file system is read-only - choose another place";
        }
        if (lower.contains("not a directory")) {
            return file + " can't be reached - a part of its path is a file - check the path";
        }
        if (lower.contains("is a directory")) {
            return file + " is a folder - a file is needed there - name a file in it";
        }
        return "%s could not be read or written - the system says: %s - check the path and the disk"
                .formatted(file, reason);
    }
}
