package janus.evaluate;

import janus.dicom.DicomImages;
import janus.work.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which data was compared, by SHA-256. The lines of each side are what `sha256sum` prints in its
/// folder for the compared files in the order of their names, so `sha256sum -c` checks them there;
/// a side's digest is that of its lines.
public final class DataHashes {
    /// How the digests are computed, for people and files.
    static final String METHOD =
            "SHA-256 of truth.sha256 and synthetic.sha256, which hold the SHA-256 of every compared file in the order of names; 'sha256sum -c' in the folder of the files checks them";

    private final Path truthRoot;
    private final Path syntheticRoot;
    private final List<String> truths = new ArrayList<>();
    private final List<String> synthetics = new ArrayList<>();

    private DataHashes(Path truthRoot, Path syntheticRoot) {
        this.truthRoot = truthRoot;
        this.syntheticRoot = syntheticRoot;
    }

    /// None yet, of files of `request`.
    static DataHashes of(Request request) {
        return new DataHashes(request.truth(), request.synthetic());
    }

    /// Takes in the files of `match`.
    ///
    /// @throws IOException when one cannot be read
    void add(Pairing.Match match) throws IOException {
        String truth = lines(truthRoot, match.truth());
        String synthetic = lines(syntheticRoot, match.synthetic());
        truths.add(truth);
        synthetics.add(synthetic);
    }

    /// Of a folder, all files of its series.
    private static String lines(Path root, Path image) throws IOException {
        if (!Files.isDirectory(image)) {
            return line(root, image);
        }
        StringBuilder lines = new StringBuilder();
        for (Path file : DicomImages.files(image)) {
            lines.append(line(root, file));
        }
        return lines.toString();
    }

    private static String line(Path root, Path file) throws IOException {
        Path inside = Files.isDirectory(root) ? root.relativize(file) : file.getFileName();
        String name = String.valueOf(inside);
        String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        String mark = escaped.equals(name) ? "" : "\\"; // as GNU marks names with such characters
        return mark + Sha256.of(file) + "  " + escaped + "\n";
    }

    /// The lines of `truth.sha256`.
    public String truth() {
        return String.join("", truths);
    }

    /// The lines of `synthetic.sha256`.
    public String synthetic() {
        return String.join("", synthetics);
    }

    /// One hash for all truth files.
    public String truthDigest() {
        return Sha256.of(truth());
    }

    /// One hash for all synthetic files.
    public String syntheticDigest() {
        return Sha256.of(synthetic());
    }
}
