package janus.train;

import janus.augment.Augmentations;
import janus.checkpoint.Safetensors;
import janus.dataset.Dataset;
import janus.encoding.ChannelPlan;
import janus.parallel.Group;
import janus.parallel.Workforce;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.tensor.Libtorch;
import janus.work.FolderLock;
import janus.work.Progress;
import janus.work.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The use case: fine-tune both generators on a Dataset into a Run folder, new or resumed.
public final class FineTuning {
    private static final int PROCESSORS_A_LOADER = 4;
    private static final int MOST_LOADERS = 64;

    private final Progress progress;
    private final int loaders;

    /// A fine-tuning that reports to `progress`, with as many loading threads as usual.
    public FineTuning(Progress progress) {
        this(progress, usualLoaders());
    }

    /// A fine-tuning that reports to `progress`.
    ///
    /// @param loaders threads that read and augment slices, 1..64; the result does not depend on
    ///   them
    /// @throws IllegalArgumentException when there can't be as many
    public FineTuning(Progress progress, int loaders) {
        if (loaders < 1 || loaders > MOST_LOADERS) {
            throw new IllegalArgumentException(
                    "--loading-threads %d can't load slices - there may be 1 to %d - leave it away to have one for every %d processors"
                            .formatted(loaders, MOST_LOADERS, PROCESSORS_A_LOADER));
        }
        this.progress = progress;
        this.loaders = loaders;
    }

    /// One for every four processors: enough for all augmentations beside networks that take 10 ms
    /// a step.
    public static int usualLoaders() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.clamp(processors / PROCESSORS_A_LOADER, 1, MOST_LOADERS);
    }

    /// What to train, on what, where.
    ///
    /// @param run the Run folder to write
    /// @param start what the generators start from
    /// @param command what was typed, for `run.json`
    /// @param workforce who trains; this process leads
    public record Request(
            Dataset dataset,
            RunFolder run,
            StartingPoint start,
            Recipe recipe,
            Cadence cadence,
            Device device,
            String command,
            Workforce workforce) {
        /// A request that this process does alone.
        public Request(
                Dataset dataset,
                RunFolder run,
                StartingPoint start,
                Recipe recipe,
                Cadence cadence,
                Device device,
                String command) {
            this(dataset, run, start, recipe, cadence, device, command, new Workforce.One());
        }
    }

    /// Starts a new Run and trains it to its end.
    ///
    /// @throws IOException when the folder holds a Run already or cannot be written
    public void start(Request request) throws IOException, InterruptedException {
        RunFolder run = request.run();
        requireShares(request.recipe(), request.workforce());
        try (FolderLock _ = FolderLock.of(run.path())) {
            check(run);
            run.sweep();
            new Teamwork(request.workforce(), request.device(), stopped(run))
                    .run(group -> {
                        if (begun(request, group) == Session.End.GO_BACK) {
                            RunRecord record = RunRecord.read(run.card());
                            goOn(
                                    new Session.Place(
                                            request.dataset(), run, request.device(), group),
                                    record);
                        }
                    });
        }
    }

    private static String stopped(RunFolder run) {
        return run.path()
                + " was stopped: %s - all workers learn together - add --resume to go on from the last save, with as many workers as there are";
    }

    private Session.End begun(Request request, Group group)
            throws IOException, InterruptedException {
        try (Session session = Session.fresh(request, group)) {
            session.begin();
            session.introduce();
            return session.train(progress, loaders);
        }
    }

    /// A session for each time that the Run goes back to a clean state.
    private void goOn(Session.Place place, RunRecord record)
            throws IOException, InterruptedException {
        Session.End end = Session.End.GO_BACK;
        while (end == Session.End.GO_BACK) {
            try (Session session = Session.resumed(place, record)) {
                end = session.train(progress, loaders);
            }
        }
    }

    /// A Run that was killed before its first save holds nothing that could be lost.
    private static void check(RunFolder run) throws IOException {
        if (run.isBegun()) {
            throw new IOException(
                    "%s holds a Run already - starting over would lose it - add --resume to go on with it or choose another folder"
                            .formatted(run.path()));
        }
        if (!Files.exists(run.card())) {
            checkEmpty(run.path());
        }
    }

    private static void checkEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            Optional<String> other =
                    inside.map(path -> String.valueOf(path.getFileName()))
                            .filter(name -> !name.startsWith("."))
                            .min(Comparator.naturalOrder());
            if (other.isPresent()) {
                throw new IOException(
                        "%s holds other files (%s) - a Run would be mixed with them - name a new or empty folder"
                                .formatted(folder, other.get()));
            }
        }
    }

    /// Goes on with the Run in `run` where its last saved state ends, with the recipe that
    /// `run.json` holds.
    ///
    /// @param dataset the Dataset it was begun on
    /// @throws IOException when there is no Run, it is finished, or it was begun on other data
    public void resume(Dataset dataset, RunFolder run, Device device)
            throws IOException, InterruptedException {
        resume(dataset, run, device, new Workforce.One());
    }

    /// Likewise with others; this process leads.
    public void resume(Dataset dataset, RunFolder run, Device device, Workforce workforce)
            throws IOException, InterruptedException {
        RunRecord record = RunRecord.read(run.card());
        requireShares(record.recipe(), workforce);
        String manifest = RunRecords.manifestHash(dataset);
        if (!manifest.equals(record.data().manifestSha256())) {
            throw new IOException(
                    "%s is not the Dataset that %s was begun on - the result would be a mixture - give %s, or start a new Run"
                            .formatted(dataset.folder(), run.path(), record.data().folder()));
        }
        try (FolderLock _ = FolderLock.of(run.path())) {
            run.sweep();
            new Teamwork(workforce, device, stopped(run))
                    .run(group -> {
                        group.told(record.text());
                        goOn(new Session.Place(dataset, run, device, group), record);
                    });
        }
    }

    /// Trains with a worker 0 elsewhere, which tells what Run it is and keeps it.
    ///
    /// @throws IOException when the workers don't come together, or end before the training does
    public void follow(Dataset dataset, Device device, Workforce workforce)
            throws IOException, InterruptedException {
        String lost =
                "the training was stopped: %s - all workers learn together - start all again with --resume";
        new Teamwork(workforce, device, lost)
                .run(group -> {
                    RunRecord record = RunRecord.of(group.told(""));
                    Session.End end = Session.End.GO_BACK;
                    while (end == Session.End.GO_BACK) {
                        try (Follower follower = Follower.of(dataset, record, device, group)) {
                            end = follower.train(progress, loaders);
                        }
                    }
                });
    }

    /// Checks that the batches of `recipe` can be shared by `workforce`.
    ///
    /// @throws IllegalArgumentException when they can't
    public static void requireShares(Recipe recipe, Workforce workforce) {
        Share.require(recipe.batch(), workforce.world());
    }

    /// What all workers must agree on besides their options, by what it is called.
    ///
    /// @throws IOException when the Dataset can't be read
    public static Map<String, String> terms(Dataset dataset) throws IOException {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("Janus", Version.current());
        terms.put("libtorch", Libtorch.version());
        terms.put("a manifest.csv of SHA-256", RunRecords.manifestHash(dataset));
        return terms;
    }

    /// The step after which `run` was saved last; 0 where it never was.
    ///
    /// @throws IOException when its state is damaged
    public static long saved(RunFolder run) throws IOException {
        return Files.exists(run.state())
                ? TrainingState.step(Safetensors.metadata(run.state()))
                : 0;
    }

    /// Whether the Run in `run` was trained to its last step.
    ///
    /// @throws IOException when there is no Run or its state is damaged
    public static boolean isFinished(RunFolder run) throws IOException {
        return saved(run) >= RunRecord.read(run.card()).recipe().total();
    }

    /// What the user should know before `dataset` is trained on under `recipe`, a sentence each.
    ///
    /// @throws IOException when the Dataset lacks what the recipe needs
    public static List<String> notes(Dataset dataset, Recipe recipe) throws IOException {
        return SamplingCheck.notes(dataset, recipe);
    }

    /// How the slices of `dataset` become channels under `recipe`.
    ///
    /// @throws IllegalArgumentException when the encoding or an augmentation needs CT in another
    ///   unit
    static ChannelPlan plan(Dataset dataset, Recipe recipe) {
        Augmentations.of(recipe.augment()).requireFor(dataset.card().ctUnit());
        return ChannelPlan.of(recipe.encoding(), dataset.card().ctUnit());
    }
}
