package janus.cli;

import janus.dataset.Entry;
import janus.dataset.Split;
import janus.intake.Frame;
import janus.prepare.Fold;
import janus.prepare.ImagePath;
import janus.prepare.Inputs;
import janus.prepare.Pairs;
import janus.prepare.Preparation;
import janus.prepare.Preparation.Prepared;
import janus.prepare.Shares;
import janus.prepare.Sharing;
import janus.prepare.SliceSettings;
import janus.volume.Brightness;
import janus.volume.Modality;
import janus.volume.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `janus prepare`: image files become a Dataset.
@Command(
        name = "prepare",
        description = "Turn MR and CT files into a Dataset of equal slices to learn from.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PrepareCommand implements Callable<Integer> {
    @Option(
            names = "--mr",
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "MR files or folders: pictures, NIfTI or DICOM; a folder may hold a folder a"
                            + " subject. Pictures are named HEAD-SLICE, or by running numbers in a"
                            + " folder of one head.")
    private List<Path> mr = new ArrayList<>();

    @Option(
            names = "--ct",
            arity = "1..*",
            paramLabel = "PATH[:A,B]",
            description = "CT likewise; :A,B is a --ct-scale of its own.")
    private List<String> ct = new ArrayList<>();

    @Option(
            names = "--mr-series",
            paramLabel = "NAME",
            description =
                    "Which DICOM series, where a source of MR holds several: its name as listed, or"
                            + " its Series Description, which sources have in common.")
    private @Nullable String mrSeries;

    @Option(names = "--ct-series", paramLabel = "NAME", description = "Likewise of CT.")
    private @Nullable String ctSeries;

    @Option(
            names = "--pairs",
            paramLabel = "DIR",
            description =
                    "Folder with mr and ct, whose files, or folders of DICOM, of equal names are"
                            + " aligned.")
    private @Nullable Path pairs;

    @Option(
            names = "--ct-scale",
            paramLabel = "A,B",
            description =
                    "CT pictures hold HU = A*v + B; without it they stay grey levels. Pictures that"
                            + " carry a scale and NIfTI need none.")
    private @Nullable String ctScale;

    @Option(
            names = "--pixel-mm",
            defaultValue = "1.0",
            paramLabel = "MM",
            description =
                    "Side of a pixel; pictures are taken to have it already (default:"
                            + " ${DEFAULT-VALUE}).")
    private double pixelMm;

    @Option(
            names = "--field",
            defaultValue = "256",
            paramLabel = "PX",
            description = "Side of the slices in pixels (default: ${DEFAULT-VALUE}).")
    private int field;

    @Option(
            names = "--split",
            paramLabel = "T,V,S",
            description = "Parts of the subjects for train, val and test (default: 0.8,0.1,0.1).")
    private @Nullable String split;

    @Option(
            names = "--fold",
            paramLabel = "K/N",
            description =
                    "Instead of --split: part K of N equal parts of the subjects for test, the"
                            + " others for train, so that N Datasets test every subject once.")
    private @Nullable String fold;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "Seed of the split (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--unbias",
            description =
                    "Even the brightness of MR volumes first (N4, as janus unbias). The Dataset and"
                            + " its models remember: translate then evens MR that it is given, too.")
    private boolean unbias;

    @Option(
            names = "--min-head",
            defaultValue = "0.1",
            paramLabel = "PART",
            description =
                    "Slices whose head covers less of the field are dropped (default:"
                            + " ${DEFAULT-VALUE}).")
    private double minHead;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DATASET",
            description = "Folder to write; an older Dataset there is replaced.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        SliceSettings settings =
                new SliceSettings(
                        new Frame(pixelMm, field),
                        sharing(),
                        seed,
                        minHead,
                        unbias ? Brightness.EVENED : Brightness.AS_SCANNED);
        Prepared prepared =
                Preparation.run(inputs(), settings, out, ConsoleProgress.onStandardError());
        report(prepared);
        return 0;
    }

    private Sharing sharing() {
        if (fold == null) {
            return split == null ? Shares.USUAL : Shares.of(split);
        }
        if (split != null) {
            throw new IllegalArgumentException(
                    "--split %s and --fold %s both say who is tested - one would be passed over - leave one of the two away"
                            .formatted(split, fold));
        }
        return Fold.of(fold);
    }

    private Inputs inputs() {
        Scale scale = ctScale == null ? null : ImagePath.hu(ctScale);
        return new Inputs(
                mr.stream().map(path -> ImagePath.mr(path).withSeries(mrSeries)).toList(),
                ct.stream().map(text -> ImagePath.ct(text, scale).withSeries(ctSeries)).toList(),
                pairs == null ? null : new Pairs(pairs, scale, mrSeries, ctSeries));
    }

    private void report(Prepared prepared) {
        for (Modality modality : Modality.values()) {
            StringBuilder line = new StringBuilder(modality.code().toUpperCase(Locale.ROOT));
            for (Split part : Split.values()) {
                List<Entry> entries = prepared.dataset().entries(modality, part);
                long subjects = entries.stream().map(Entry::subject).distinct().count();
                line.append(
                        "  %s %d slices of %d %s"
                                .formatted(
                                        part.code(),
                                        entries.size(),
                                        subjects,
                                        subjects == 1 ? "subject" : "subjects"));
            }
            System.out.println(line);
        }
        System.out.println("%d slices with too little head left out".formatted(prepared.dropped()));
        prepared.notes().forEach(note -> System.out.println("note: " + note));
        System.out.println(out);
    }
}
