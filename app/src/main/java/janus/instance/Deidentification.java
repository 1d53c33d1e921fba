package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.DicomFile;
import janus.dicom.DicomImages;
import janus.dicom.TransferSyntax;
import janus.work.FolderTree;
import janus.work.NewFolders;
import janus.work.Progress;
import janus.work.WholeFile;
import janus.work.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Copies images without what may tell whom they show. The copies have new names, since names of
/// files and folders tell, too.
public final class Deidentification {
    private static final Set<String> IMAGES =
            Set.of(
                    "1.2.840.10008.5.1.4.1.1.2", // CT
                    "1.2.840.10008.5.1.4.1.1.2.1", // Enhanced CT
                    "1.2.840.10008.5.1.4.1.1.4", // MR
                    "1.2.840.10008.5.1.4.1.1.4.1"); // Enhanced MR

    private final Request request;
    private final Anonymous anonymous;
    private final Map<String, List<Path>> series = new LinkedHashMap<>(); // by new UID
    private final Map<String, Integer> left = new TreeMap<>(); // files left out, by reason
    private final Set<String> patients = new TreeSet<>(); // old IDs
    private int unnamed; // images of many frames whose files don't say what attributes are

    private Deidentification(Request request) {
        this.request = request;
        this.anonymous =
                new Anonymous(request.names(), request.subject(), new Dates(request.shift()));
    }

    /// What is asked for.
    ///
    /// @param in file, DICOMDIR, or folder with its subfolders
    /// @param out a new folder
    /// @param names new UIDs and patients
    /// @param subject new name and ID of the one patient
    /// @param shift days to move dates by; nothing removes them
    public record Request(
            Path in, Path out, Pseudonyms names, Optional<String> subject, OptionalInt shift) {
        /// Checks the new name: any DICOM file can hold it.
        public Request {
            if (subject.isPresent() && !subject.get().matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}")) {
                throw new IllegalArgumentException(
                        "'%s' can't be a patient's name and ID - up to 64 letters, digits, blanks, '.', '_' and '-' are understood everywhere - choose another"
                                .formatted(subject.get()));
            }
        }
    }

    /// What came of it.
    ///
    /// @param files written
    /// @param series they belong to
    /// @param notes what its user has to know, a sentence each
    public record Outcome(int files, int series, List<String> notes) {}

    /// Writes the copies: into `out` where they are of one series, else into a folder of it for
    /// each.
    ///
    /// @throws IOException when a file is damaged, there are none, or `out` is not new
    public static Outcome run(Request request, Progress progress) throws IOException {
        return new Deidentification(request).run(progress);
    }

    private Outcome run(Progress progress) throws IOException {
        checkOut();
        List<Path> files = DicomImages.files(request.in());
        try (WholeFolder whole = WholeFolder.open(request.out())) {
            progress.started("deidentify", files.size());
            try {
                for (int i = 0; i < files.size(); i++) {
                    copy(files.get(i), whole.folder());
                    progress.advanced(i + 1, "");
                }
            } finally {
                progress.finished();
            }
            checkResult();
            if (series.size() == 1) {
                FolderTree.unwrap(whole.folder().resolve("series-1"));
            }
            whole.finish();
        }
        int written = series.values().stream().mapToInt(List::size).sum();
        return new Outcome(written, series.size(), notes());
    }

    private void checkOut() throws IOException {
        Path out = request.out();
        NewFolders.check(out, "a copy without identity");
        if (Files.isDirectory(request.in()) && FolderTree.contains(request.in(), out)) {
            throw new IOException(
                    "%s lies in %s, which is read - copies there would be taken for originals - name a folder outside"
                            .formatted(out, request.in()));
        }
        if (Files.isDirectory(out) && !FolderTree.isEmpty(out)) {
            throw new IOException(
                    "%s holds files already - copies must not mix with what may have names - name a new folder"
                            .formatted(out));
        }
    }

    private void copy(Path path, Path folder) throws IOException {
        DicomFile file = DicomFile.read(path);
        DataSet image = file.data();
        Optional<String> obstacle = obstacle(image);
        if (obstacle.isPresent()) {
            left.merge(obstacle.get(), 1, Integer::sum);
            return;
        }
        patients.add(image.text(Attribute.PATIENT_ID).orElse(""));
        if (ManyFrames.are(image) && file.syntax() == TransferSyntax.IMPLICIT_LITTLE_ENDIAN) {
            unnamed++;
        }
        DataSet copy = anonymous.of(image);
        String uid = copy.text(Attribute.SERIES_INSTANCE_UID).orElse("");
        List<Path> same = series.computeIfAbsent(uid, _ -> new ArrayList<>());
        int number = 1 + List.copyOf(series.keySet()).indexOf(uid);
        Path to =
                folder.resolve("series-%d".formatted(number))
                        .resolve("%04d.dcm".formatted(same.size() + 1));
        String syntax =
                file.syntax().isNative() ? Part10.EXPLICIT_LITTLE_ENDIAN : file.syntax().uid();
        WholeFile.write(to, out -> Part10.write(copy, syntax, out));
        same.add(to);
    }

    /// Why a file is left out.
    private static Optional<String> obstacle(DataSet image) {
        if (!IMAGES.contains(image.text(Attribute.SOP_CLASS_UID).orElse(""))) {
            return Optional.of("no CT or MR images, such as reports and screenshots");
        }
        if (image.text(Attribute.BURNED_IN_ANNOTATION).orElse("").equals("YES")) {
            return Optional.of("said to have text burned into the pixels");
        }
        if (image.element(Attribute.MODALITY_LUT_SEQUENCE).isPresent()) {
            return Optional.of("rescaled by a table, which is not kept");
        }
        return Optional.empty();
    }

    private void checkResult() throws IOException {
        if (series.isEmpty()) {
            throw new IOException(
                    "%s holds no image that can be copied (%s) - CT and MR images are - name another folder"
                            .formatted(request.in(), reasons()));
        }
        if (request.subject().isPresent() && patients.size() > 1) {
            throw new IOException(
                    "%s holds images of %d patients and --subject names one - they would become one - give each patient's folder by itself"
                            .formatted(request.in(), patients.size()));
        }
    }

    private String reasons() {
        return String.join(
                "; ",
                left.entrySet().stream().map(it -> it.getValue() + " " + it.getKey()).toList());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!left.isEmpty()) {
            notes.add("files were left out: %s".formatted(reasons()));
        }
        if (unnamed > 0) {
            notes.add(
                    "%d Enhanced images in Implicit VR do not say what their attributes are: the copies have pixels and geometry, but not all that the standard demands - make them explicit first (dcmconv +te IN OUT) where that matters"
                            .formatted(unnamed));
        }
        notes.add(
                "pixels were not changed: text that is burned into them stays - look at all pictures before you give them away");
        notes.add(
                "a face can be rebuilt from the slices of a head - deface them where that matters");
        return notes;
    }
}
