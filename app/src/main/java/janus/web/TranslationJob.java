package janus.web;

import janus.image.Form;
import janus.image.ImageFiles;
import janus.image.Kind;
import janus.study.PageImage;
import janus.tensor.Device;
import janus.translate.FileTranslation;
import janus.translate.Settings;
import janus.volume.Direction;
import janus.work.FolderTree;
import janus.work.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One upload on its way to its translation, in a folder of its own.
final class TranslationJob {
    private final Path folder;
    private final ServedModel model;
    private final Direction direction;
    private final Progress progress = new Steps();

    private volatile String state = "waiting";
    private volatile long done;
    private volatile long total;
    private volatile @Nullable String error;
    private volatile @Nullable PageImage source;
    private volatile @Nullable PageImage synthetic;
    private volatile @Nullable Path result;
    private volatile Instant used = Instant.now();

    TranslationJob(Path folder, ServedModel model, Direction direction) {
        this.folder = folder;
        this.model = model;
        this.direction = direction;
    }

    /// Where the uploaded files go.
    Path in() {
        return folder.resolve("in");
    }

    /// What the page is told.
    record View(
            String state,
            long done,
            long total,
            @Nullable String error,
            @Nullable Geometry source,
            @Nullable Geometry synthetic) {}

    /// Of an image.
    record Geometry(
            int columns,
            int rows,
            int slices,
            List<Double> pixelMm,
            String modality,
            String unit) {}

    View view() {
        used = Instant.now();
        return new View(
                state,
                done,
                total,
                error,
                geometry(source, direction.source().code()),
                geometry(synthetic, direction.target().code()));
    }

    private static @Nullable Geometry geometry(@Nullable PageImage image, String modality) {
        return image == null
                ? null
                : new Geometry(
                        image.size().columns(),
                        image.size().rows(),
                        image.size().slices(),
                        List.of(image.spacing().x(), image.spacing().y(), image.spacing().z()),
                        modality,
                        image.unit());
    }

    /// When somebody asked for it last.
    Instant used() {
        return used;
    }

    /// Whether work is still to be done.
    boolean isOpen() {
        return state.equals("waiting") || state.equals("running");
    }

    @Nullable PageImage source() {
        return source;
    }

    @Nullable PageImage synthetic() {
        return synthetic;
    }

    /// The result, a file or a folder of DICOM files, where there is one.
    @Nullable Path result() {
        return result;
    }

    private Path upload() throws IOException {
        List<Path> files = files(in());
        boolean one = files.size() == 1 && Kind.of(files.getFirst()).isPresent();
        return one ? files.getFirst() : in();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    /// Does it; failures become its state.
    void run() {
        state = "running";
        try {
            translate();
            state = "done";
        } catch (IOException | RuntimeException failure) {
            error = sentence(failure);
            state = "failed";
        }
    }

    /// Without the server's own folder, which says nothing to who sent the files.
    private String sentence(Exception failure) {
        return String.valueOf(failure.getMessage())
                .replace(in() + File.separator, "")
                .replace(in().toString(), "what was sent");
    }

    private void translate() throws IOException {
        Path in = upload();
        Kind kind = Files.isDirectory(in) ? Kind.DICOM : Kind.of(in).orElse(Kind.DICOM);
        Path target = folder.resolve(name(in, kind));
        Form form = kind == Kind.DICOM ? Form.DICOM_SERIES : Form.NAMED;
        FileTranslation.Outcome outcome =
                new FileTranslation(progress)
                        .run(
                                new FileTranslation.Request(
                                        model.path(),
                                        direction,
                                        new FileTranslation.Files(
                                                List.of(in), target, form, null, null),
                                        Settings.on(Device.of("auto"))));
        if (!outcome.failures().isEmpty()) {
            throw new IOException(outcome.failures().getFirst().getMessage());
        }
        source = PageImage.read(ImageFiles.list(in).getFirst(), direction.source());
        synthetic = PageImage.read(target, direction.target());
        result = target;
    }

    private String name(Path in, Kind kind) {
        String stem = Files.isDirectory(in) ? "series" : Kind.stem(in);
        String ending =
                switch (kind) {
                    case PICTURE -> ".png";
                    case NIFTI -> ".nii.gz";
                    case DICOM -> "";
                };
        return "%s-synthetic-%s%s".formatted(stem, direction.target().code(), ending);
    }

    /// Deletes all of it; what can't be is deleted with the server's folder.
    void delete() {
        try {
            FolderTree.delete(folder);
        } catch (IOException left) {
            state = "failed";
        }
    }

    private final class Steps implements Progress {
        @Override
        public void started(String what, long all) {
            total = all;
        }

        @Override
        public void advanced(long finished, String note) {
            done = finished;
            if (Thread.currentThread().isInterrupted()) { // the server ends
                throw new CancellationException("the server ended");
            }
        }

        @Override
        public void finished() {}
    }
}
