package janus.dicomweb;

import janus.work.FolderTree;
import janus.work.NewFolders;
import janus.work.Progress;
import janus.work.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings a study or a series here: the folder appears whole or not at all.
public final class Pull {
    private final Connection connection;
    private final Request request;
    private final Progress progress;

    private Pull(Connection connection, Request request, Progress progress) {
        this.connection = connection;
        this.request = request;
        this.progress = progress;
    }

    /// What is asked for.
    ///
    /// @param server that has it
    /// @param study UID; empty where only the series is known
    /// @param series UID; empty for all of the study
    /// @param out a new or empty folder
    public record Request(
            Server server, Optional<String> study, Optional<String> series, Path out) {
        /// Checks that something is named.
        public Request {
            if (study.isEmpty() && series.isEmpty()) {
                throw new IllegalArgumentException(
                        "neither a study nor a series is named - an archive is not fetched as a whole - name one with --study or --series");
            }
            Stream.concat(study.stream(), series.stream()).forEach(Request::check);
        }

        private static void check(String uid) {
            if (!Attributes.isUid(uid)) {
                throw new IllegalArgumentException(
                        "'%s' is no UID - numbers with dots between them are, such as 1.2.840.10008 - copy it from the list that pull prints without --out"
                                .formatted(uid));
            }
        }
    }

    /// What came of it.
    ///
    /// @param images fetched
    /// @param folders of the series
    public record Outcome(int images, List<Path> folders) {}

    /// The series that `query` finds at `server`.
    ///
    /// @throws IOException when it can't be searched
    public static List<Listing> list(Server server, Query query, Patience patience)
            throws IOException {
        try (Connection connection = Connection.to(server, patience)) {
            return new Search(connection, query).run();
        }
    }

    /// Fetches them: a series that is named into the folder itself, those of a study into a folder
    /// in it for each.
    ///
    /// @throws IOException when there are none, some can't be had, or the folder is not new
    public static Outcome run(Request request, Patience patience, Progress progress)
            throws IOException {
        checkOut(request.out());
        try (Connection connection = Connection.to(request.server(), patience)) {
            return new Pull(connection, request, progress).run();
        }
    }

    private static void checkOut(Path out) throws IOException {
        NewFolders.check(out, "what is pulled");
        if (Files.isDirectory(out) && !FolderTree.isEmpty(out)) {
            throw new IOException(
                    "%s holds files already - they would be lost or mixed with what is pulled - name a new folder"
                            .formatted(out));
        }
    }

    private Outcome run() throws IOException {
        Map<String, Listing> folders = folders(wanted());
        int images = 0;
        List<Path> made = new ArrayList<>();
        try (WholeFolder whole = WholeFolder.open(request.out())) {
            for (Map.Entry<String, Listing> entry : folders.entrySet()) {
                Path folder = whole.folder().resolve(entry.getKey());
                images += new Retrieval(connection, entry.getValue(), folder, progress).run();
                made.add(request.out().resolve(entry.getKey()));
            }
            if (request.series().isPresent()) {
                FolderTree.unwrap(whole.folder().resolve(folders.keySet().iterator().next()));
                made = List.of(request.out());
            }
            whole.finish();
        }
        return new Outcome(images, made);
    }

    private List<Listing> wanted() throws IOException {
        Query query =
                request.series()
                        .map(uid -> Query.of("SeriesInstanceUID", uid))
                        .orElseGet(
                                () -> Query.of("StudyInstanceUID", request.study().orElseThrow()));
        List<Listing> found =
                new Search(connection, query).run().stream().filter(this::isWanted).toList();
        if (found.isEmpty()) {
            throw new IOException(
                    "%s has no such %s - nothing there has that UID, or the login may not see it - list what there is with pull without --out"
                            .formatted(
                                    connection.server(),
                                    request.series().isPresent() ? "series" : "study"));
        }
        return found;
    }

    /// A server that does not know an attribute may list everything.
    private boolean isWanted(Listing listing) {
        return request.study().map(listing.study()::equals).orElse(true)
                && request.series().map(listing.series()::equals).orElse(true);
    }

    /// The series by new names of folders.
    private static Map<String, Listing> folders(List<Listing> all) {
        Map<String, Listing> folders = new LinkedHashMap<>();
        for (Listing listing : all) {
            String name = listing.folder();
            for (int k = 2; folders.containsKey(name); k++) {
                name = "%s_%d".formatted(listing.folder(), k);
            }
            folders.put(name, listing);
        }
        return folders;
    }
}
