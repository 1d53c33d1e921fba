package janus.dicomweb;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.DicomFile;
import janus.work.FolderTree;
import janus.work.Progress;
import janus.work.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// WADO-RS: the files of a series, as they are stored there.
final class Retrieval {
    private static final int MOST_IMAGES = 100_000;

    private final Connection connection;
    private final Listing series;
    private final Path folder;
    private final Progress progress;
    private final Map<String, Image> images = new LinkedHashMap<>(); // by UID

    /// @param folder to make
    Retrieval(Connection connection, Listing series, Path folder, Progress progress) {
        this.connection = connection;
        this.series = series;
        this.folder = folder;
        this.progress = progress;
    }

    private record Image(String instance, int number, Path file) {}

    /// Fetches them: `0001.dcm` and so on, in the order of their numbers.
    ///
    /// @return how many there are
    /// @throws IOException when they can't be had, fewer come than were listed, or others
    int run() throws IOException {
        String path = "/studies/%s/series/%s".formatted(series.study(), series.series());
        progress.started(series.folder(), series.images().orElse(0));
        try {
            connection.ask(Ask.retrieve(path), this::receive);
        } finally {
            progress.finished();
        }
        name();
        return images.size();
    }

    /// Begins anew when a try broke off.
    private int receive(Answer answer) throws IOException {
        images.clear();
        FolderTree.delete(folder);
        Files.createDirectory(folder);
        MultipartReader parts = answer.parts();
        while (parts.next()) {
            take(parts);
            progress.advanced(images.size(), "");
        }
        int expected = series.images().orElse(1);
        if (images.size() < expected) {
            throw new Transient(
                    "%s sent %d of the %d images of a series"
                            .formatted(connection.server(), images.size(), expected));
        }
        return images.size();
    }

    private void take(MultipartReader parts) throws IOException {
        Path file = folder.resolve("incoming.dcm");
        try (OutputStream out = Files.newOutputStream(file)) {
            parts.copyTo(out);
        }
        Image image = look(file);
        if (images.size() >= MOST_IMAGES) {
            throw strange("more than %d images in a series".formatted(MOST_IMAGES));
        }
        if (images.putIfAbsent(image.instance(), image) == null) {
            Files.move(file, image.file());
        } else {
            Files.delete(file); // sent twice
        }
    }

    private Image look(Path file) throws IOException {
        DicomFile head;
        try {
            head = DicomFile.readHead(file);
        } catch (IOException damaged) { // its message has the name of a file that will be gone
            throw strange("an image that can't be read as DICOM");
        }
        DataSet data = head.data();
        if (!data.text(Attribute.SERIES_INSTANCE_UID).orElse("").equals(series.series())
                || !data.text(Attribute.STUDY_INSTANCE_UID).orElse("").equals(series.study())) {
            throw strange("an image of another series than was asked for");
        }
        String instance = data.text(Attribute.SOP_INSTANCE_UID).orElse("");
        String name = Sha256.of(instance) + ".dcm";
        return new Image(instance, number(data), folder.resolve(name));
    }

    private static int number(DataSet data) {
        try {
            return data.integer(Attribute.INSTANCE_NUMBER).orElse(Integer.MAX_VALUE);
        } catch (IOException none) { // a number that is none counts as absent
            return Integer.MAX_VALUE;
        }
    }

    private IOException strange(String what) {
        return Refusal.strange(connection.server(), what);
    }

    private void name() throws IOException {
        List<Image> ordered = new ArrayList<>(images.values());
        ordered.sort(Comparator.comparingInt(Image::number).thenComparing(Image::instance));
        for (int k = 0; k < ordered.size(); k++) {
            Files.move(ordered.get(k).file(), folder.resolve("%04d.dcm".formatted(k + 1)));
        }
    }
}
