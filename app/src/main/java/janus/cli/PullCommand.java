package janus.cli;

import janus.dicomweb.Listing;
import janus.dicomweb.Patience;
import janus.dicomweb.Pull;
import janus.dicomweb.Query;
import janus.dicomweb.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus pull`: series out of an archive.
@Command(
        name = "pull",
        description =
                "List the series of a DICOMweb server, or fetch a study or series of it into a new folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Without --out it lists: for each study its UID and date, for each series its UID,"
                    + " modality, description and number of images."
        })
final class PullCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "URL",
            description = "Base of the DICOMweb service, such as https://host/dicom-web.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private String url = "";

    @Option(names = "--study", paramLabel = "UID", description = "Study to list or fetch.")
    private @Nullable String study;

    @Option(names = "--series", paramLabel = "UID", description = "Series to list or fetch.")
    private @Nullable String series;

    @Option(
            names = "--find",
            paramLabel = "KEY=VALUE",
            description =
                    "List what matches: DICOM keywords with values, such as PatientID=17, StudyDate=20260101-20260131, Modality=MR; * stands for any text. May be repeated.")
    private Map<String, String> find = new LinkedHashMap<>();

    @Option(
            names = "--show-patient",
            description = "List whom each series shows, too: name and ID.")
    private boolean patient;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "A new folder: of a series its files, of a study a folder for each series.")
    private @Nullable Path out;

    @Mixin private final ServerOptions options = new ServerOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        if (out == null) {
            list(options.server(url), line.getOut());
            return CommandLine.ExitCode.OK;
        }
        if (study == null && series == null) {
            throw new ParameterException(
                    line,
                    "--out fetches and no study is named - an archive is not fetched as a whole - name one with --study or --series, or leave out --out to list");
        }
        if (!find.isEmpty() || patient) {
            throw new ParameterException(
                    line,
                    "--find and --show-patient are for listing and --out fetches - it is unclear which - leave out one of them");
        }
        fetch(out, line);
        return CommandLine.ExitCode.OK;
    }

    private void fetch(Path folder, CommandLine line) throws IOException {
        Pull.Outcome outcome =
                Pull.run(
                        new Pull.Request(
                                options.server(url),
                                Optional.ofNullable(study),
                                Optional.ofNullable(series),
                                folder),
                        Patience.USUAL,
                        ConsoleProgress.onStandardError());
        line.getErr()
                .println(
                        "%s of %d series"
                                .formatted(images(outcome.images()), outcome.folders().size()));
        outcome.folders().forEach(line.getOut()::println);
    }

    private void list(Server server, PrintWriter to) throws IOException {
        Map<String, String> wanted = new LinkedHashMap<>(find);
        if (study != null) {
            wanted.put("StudyInstanceUID", study);
        }
        if (series != null) {
            wanted.put("SeriesInstanceUID", series);
        }
        List<Listing> found = Pull.list(server, new Query(wanted, patient), Patience.USUAL);
        String last = "";
        for (Listing listing : found) {
            if (!listing.study().equals(last)) {
                to.println(head(listing));
                last = listing.study();
            }
            to.println("  " + row(listing));
        }
        if (found.isEmpty()) {
            to.println("nothing there matches");
        }
    }

    private static String head(Listing listing) {
        return FileFailures.visible(
                "study %s%s%s"
                        .formatted(
                                listing.study(),
                                before(", ", listing.date()),
                                before(", ", listing.patient().orElse(""))));
    }

    private static String row(Listing listing) {
        String images = listing.images().isPresent() ? images(listing.images().getAsInt()) : "";
        return FileFailures.visible(
                "%s%s%s%s"
                        .formatted(
                                listing.series(),
                                before(", ", listing.modality()),
                                before(", ", listing.description()),
                                before(", ", images)));
    }

    private static String images(int count) {
        return count == 1 ? "1 image" : count + " images";
    }

    private static String before(String mark, String text) {
        return text.isEmpty() ? "" : mark + text;
    }
}
