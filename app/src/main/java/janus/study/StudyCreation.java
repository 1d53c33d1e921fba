package janus.study;

import janus.store.Randoms;
import janus.volume.Size;
import janus.work.NewFolders;
import janus.work.Progress;
import janus.work.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The use case: a description and folders of images into a study's folder, whole or not at all.
public final class StudyCreation {
    private static final int TRIALS = 20;

    private final Progress progress;

    /// A creation that reports to `progress`, an image at a time.
    public StudyCreation(Progress progress) {
        this.progress = progress;
    }

    /// What to make a study of.
    ///
    /// @param config study.yaml
    /// @param images where they lie
    /// @param cases which case shows a pathology, a CSV
    /// @param out the study's folder to be
    public record Request(Path config, List<ImageArgument> images, Optional<Path> cases, Path out) {
        /// Keeps a copy of the list.
        public Request {
            images = List.copyOf(images);
        }
    }

    /// Makes the study.
    ///
    /// @throws IOException when the description or an image won't do, or the folder can't be
    ///   written
    public Study run(Request request) throws IOException {
        checkFree(request.out());
        StudyConfig config = ConfigFile.read(request.config());
        CaseFiles files = CaseFiles.of(request.images());
        Map<String, Boolean> pathology =
                request.cases().isPresent()
                        ? CaseTruth.read(request.cases().get(), files)
                        : Map.of();
        List<List<Item>> items = new ArrayList<>();
        for (int i = 0; i < config.arms().size(); i++) {
            items.add(new Draw(files, pathology, config.seed()).of(config.arms().get(i), i));
        }
        Study study = study(config, items, List.of(), pathology);
        for (int trial = 0; trial < TRIALS; trial++) {
            ReadingOrder.of(study, "trial " + trial); // says so now when it can't be arranged
        }
        Map<StudyImage.Key, Path> wanted = ImagePlan.of(config.arms(), items, files);
        try (WholeFolder whole = WholeFolder.open(request.out())) {
            closeToOthers(whole.folder());
            StudyFolder folder = new StudyFolder(whole.folder());
            Files.createDirectory(folder.images());
            Study frozen = study(config, items, images(config, wanted, folder.images()), pathology);
            folder.write(frozen);
            whole.finish();
            return frozen;
        }
    }

    /// Answers, and the key to what is real, are for nobody else on this machine, where the system
    /// knows users.
    private static void closeToOthers(Path folder) throws IOException {
        PosixFileAttributeView owner =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (owner != null) {
            owner.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void checkFree(Path out) throws IOException {
        NewFolders.check(out, "a study");
        if (Files.exists(out)) {
            throw new IOException(
                    "%s is there already - a study with its answers would be lost - name a new folder"
                            .formatted(out));
        }
    }

    private static Study study(
            StudyConfig config,
            List<List<Item>> items,
            List<StudyImage> images,
            Map<String, Boolean> pathology) {
        return new Study(
                Randoms.id(),
                config.title(),
                config.instructions(),
                config.seed(),
                config.arms(),
                items,
                images,
                pathology);
    }

    private List<StudyImage> images(
            StudyConfig config, Map<StudyImage.Key, Path> wanted, Path folder) throws IOException {
        AlikeImages alike = new AlikeImages(config, wanted);
        List<StudyImage> images = new ArrayList<>();
        progress.started("images", wanted.size());
        try {
            for (Map.Entry<StudyImage.Key, Path> entry : wanted.entrySet()) {
                images.add(write(alike, entry.getKey(), entry.getValue(), folder));
                progress.advanced(images.size(), String.valueOf(entry.getValue().getFileName()));
            }
        } finally {
            progress.finished();
        }
        return images;
    }

    private static StudyImage write(AlikeImages alike, StudyImage.Key key, Path file, Path folder)
            throws IOException {
        AxialImage image = AxialImage.read(file, key.shows());
        Size own = image.volume().grid().size();
        String blob = Randoms.id();
        BlobFile.write(folder.resolve(blob), alike.values(key, image, alike.shown(key, image)));
        return new StudyImage(
                key,
                String.valueOf(file.getFileName()),
                BlobFile.hash(file),
                blob,
                alike.size(key.shows()),
                alike.corner(key.shows(), own),
                image.volume().grid().spacing(),
                image.unit());
    }
}
