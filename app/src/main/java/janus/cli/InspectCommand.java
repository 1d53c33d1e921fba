package janus.cli;

import janus.figure.ThreePlanes;
import janus.image.ImageFiles;
import janus.image.Inspection;
import janus.image.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `janus inspect`: what a person wants to know of image files before using them.
@Command(
        name = "inspect",
        description =
                "Show size, position, unit, range and problems of a picture, a NIfTI volume, a DICOM series or a folder of them; of DICOM also how it was acquired and which attributes may tell whom it shows (by name).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "Picture, .nii, .nii.gz, DICOM file or folder.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path in = Path.of("");

    @Option(
            names = "--json",
            description = "Print JSON: an object for a file, a list of them for a folder.")
    private boolean json;

    @Option(
            names = "--picture",
            paramLabel = "FILE.png",
            description = "Save the middle axial, coronal and sagittal slices of the one image IN.")
    private @Nullable Path picture;

    @Mixin private final SeriesOption series = new SeriesOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ArrayNode all = JsonMapper.shared().createArrayNode();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        int unreadable = 0;
        boolean folder = Files.isDirectory(in) && !ImageFiles.isOne(in);
        List<Path> files = ImageFiles.list(in);
        checkPicture(folder);
        for (Path file : files) {
            try {
                Inspection inspection = Inspection.of(file, series.name());
                draw(inspection);
                all.add(InspectionText.json(inspection));
                print(out, InspectionText.plain(inspection));
            } catch (IOException broken) {
                if (!folder) {
                    throw broken;
                }
                unreadable++;
                all.add(broken(file, broken));
                print(out, "%s%n  problem:  %s".formatted(file, Failures.sentence(broken)));
            }
        }
        if (json) {
            out.println((folder ? all : all.get(0)).toPrettyString());
        }
        tell(unreadable, all.size(), line.getErr());
        return unreadable == 0 ? 0 : 1;
    }

    private void checkPicture(boolean folder) {
        if (picture != null && folder) {
            throw new IllegalArgumentException(
                    "--picture %s shows one image and %s is a folder of several - it is unclear which - name one of its files"
                            .formatted(picture, in));
        }
    }

    private void draw(Inspection it) throws IOException {
        if (picture == null) {
            return;
        }
        if (ImageFiles.isSame(picture, in)) {
            throw new IOException(
                    "%s is source and target at once - the source would be lost - name another file for --picture"
                            .formatted(picture));
        }
        ThreePlanes planes =
                it.kind() == Kind.PICTURE
                        ? ThreePlanes.ofPicture(it.volume(), it.unit())
                        : ThreePlanes.of(it.volume(), it.unit());
        planes.write(String.valueOf(it.file().toAbsolutePath().normalize().getFileName()), picture);
    }

    private void tell(int unreadable, int all, PrintWriter err) {
        if (unreadable > 0) {
            String found = "%d of %d images in %s can't be read".formatted(unreadable, all, in);
            err.println(
                    "janus: %s - each is shown with its problem - mend or remove them"
                            .formatted(FileFailures.visible(found)));
        }
    }

    private void print(PrintWriter out, String text) {
        if (!json) {
            out.println(text);
        }
    }

    private static ObjectNode broken(Path file, IOException broken) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("file", file.toString());
        node.putArray("problems").add(Failures.sentence(broken));
        return node;
    }
}
