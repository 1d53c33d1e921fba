package janus.cli;

import janus.dicomweb.Outgoing;
import janus.dicomweb.Patience;
import janus.dicomweb.Push;
import janus.dicomweb.Receipt;
import janus.dicomweb.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// `janus push`: DICOM files into an archive.
@Command(
        name = "push",
        description =
                "Store DICOM files in a DICOMweb server. What is there already stays as it is.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PushCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR|FILE",
            arity = "1..*",
            description = "DICOM files, DICOMDIRs, or folders with their subfolders.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> in = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "Base of the DICOMweb service, such as https://host/dicom-web.")
    private String url = "";

    @Option(names = "--dry-run", description = "List what would be sent, and send nothing.")
    private boolean dry;

    @Mixin private final ServerOptions options = new ServerOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        Server server = options.server(url);
        List<Outgoing> files = Push.files(in);
        if (dry) {
            list(files, line.getOut());
            return CommandLine.ExitCode.OK;
        }
        Receipt receipt =
                Push.run(server, files, Patience.USUAL, ConsoleProgress.onStandardError());
        tell(receipt, files.size(), line);
        if (receipt.refusals() > 0) {
            throw new IOException(
                    "%s refused %d of %d images: %s - they are not stored there - mend what the reasons name, or ask who runs the server"
                            .formatted(
                                    server,
                                    receipt.refusals(),
                                    files.size(),
                                    Receipt.sentence(receipt.refused())));
        }
        return CommandLine.ExitCode.OK;
    }

    private static void tell(Receipt receipt, int sent, CommandLine line) {
        if (!receipt.changed().isEmpty()) {
            Notes.tell(
                    List.of(
                            "the server did not keep all as it was sent: %s"
                                    .formatted(Receipt.sentence(receipt.changed()))),
                    line.getErr());
        }
        line.getOut().println("%d of %d images are stored".formatted(receipt.stored(), sent));
    }

    private static void list(List<Outgoing> files, PrintWriter out) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Outgoing file : files) {
            String series =
                    "study %s, series %s%s"
                            .formatted(
                                    file.study(),
                                    file.series(),
                                    file.modality().isEmpty() ? "" : ", " + file.modality());
            counts.merge(series, 1, Integer::sum);
        }
        counts.forEach((series, count) ->
                out.println(FileFailures.visible("%s: %d images".formatted(series, count))));
        out.println("%d images would be sent".formatted(files.size()));
    }
}
