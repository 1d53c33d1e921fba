package janus.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/// The key of a study, `images.csv`: which file an image was made of. Only the study's owner has
/// it.
final class ImagesKey {
    private static final ExportedTable TABLE =
            new ExportedTable(
                    "key of images",
                    "the images.csv of the study",
                    "images can't be found by it",
                    List.of("case", "shows", "condition", "file"));

    private final Map<List<String>, String> names = new HashMap<>();

    private ImagesKey() {}

    /// The key in `file`.
    ///
    /// @throws IOException when it is none, or names two files for one image
    static ImagesKey read(Path file) throws IOException {
        ImagesKey key = new ImagesKey();
        TABLE.read(file, (record, line) -> key.add(record, "%s line %d".formatted(file, line)));
        return key;
    }

    private void add(CSVRecord record, String place) throws IOException {
        String name = stem(record.get("file").strip());
        List<String> image =
                List.of(record.get("case"), record.get("shows"), record.get("condition"));
        String before = names.putIfAbsent(image, name);
        if (before != null && !before.equals(name)) {
            throw new IOException(
                    "%s names %s for case %s under %s, which was %s before - an image has one file - mend the table"
                            .formatted(place, name, image.getFirst(), image.getLast(), before));
        }
    }

    /// The name of a file without folder and ending, as an evaluation calls a pair.
    private static String stem(String file) {
        return janus.image.Kind.stem(Path.of(file));
    }

    /// What an evaluation calls the image that `answer` is about.
    Optional<String> name(Answer answer) {
        return Optional.ofNullable(
                names.get(
                        List.of(
                                answer.shown().caseId(),
                                answer.shown().modality(),
                                answer.condition())));
    }
}
