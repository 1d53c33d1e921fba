package janus.demo;

import janus.dataset.Dataset;
import janus.network.Precision;
import janus.prepare.ImagePath;
import janus.prepare.Inputs;
import janus.prepare.Preparation;
import janus.prepare.Shares;
import janus.prepare.SliceSettings;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.train.Cadence;
import janus.train.FineTuning;
import janus.train.LossWeights;
import janus.train.Recipe;
import janus.train.StartingPoint;
import janus.translate.FileTranslation;
import janus.translate.Settings;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.work.FolderTree;
import janus.work.NewFolders;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The use case: all of Janus on phantoms, from nothing to a report.
public final class Demo {
    private static final double LEAST_HEAD = 0.08;

    private final Progress progress;

    /// A demo that reports to `progress`.
    public Demo(Progress progress) {
        this.progress = progress;
    }

    /// Makes heads, prepares them, fine-tunes twice, translates, measures and writes the report.
    ///
    /// @param out a new or empty folder
    /// @return the report
    /// @throws IOException when the folder holds something or cannot be written; nothing of the
    ///   demo is left then
    public Path run(Path out, Plan plan, Device device) throws IOException, InterruptedException {
        check(out);
        NewFolders folders = NewFolders.make(out);
        @Nullable Path report = null;
        try {
            report = all(out, plan, device);
            return report;
        } finally {
            if (report == null) {
                clear(out);
                folders.takeBack();
            }
        }
    }

    /// Half a demo is of no use, and would be in the way of the next.
    private static void clear(Path out) throws IOException {
        try (Stream<Path> inside = Files.list(out)) {
            for (Path path : inside.toList()) {
                FolderTree.delete(path);
            }
        }
    }

    private Path all(Path out, Plan plan, Device device) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Heads heads = Heads.make(out.resolve("heads"), plan, progress);
        Dataset dataset = prepare(out, heads, plan);
        StartingPoint generic = Mini.unpack(out.resolve("generic"));
        StartingPoint nothing = Mini.blank(out.resolve("generic"));
        Training training = new Training(dataset, plan, device);
        List<Twin> twins =
                List.of(
                        twin(out, Twin.TRANSFER, generic, training),
                        twin(out, Twin.SCRATCH, nothing, training));
        for (Twin twin : twins) {
            for (Direction direction : Direction.values()) {
                translate(out, heads, new Way(twin, direction), device);
            }
        }
        List<Judgement> judgements = judge(out, heads, plan);
        return new DemoReport(out, plan, twins)
                .write(judgements, (System.nanoTime() - began) / 1e9);
    }

    private record Training(Dataset dataset, Plan plan, Device device) {}

    private record Way(Twin twin, Direction direction) {}

    private static void check(Path out) throws IOException {
        if (!Files.exists(out)) {
            return;
        }
        if (Files.isDirectory(out) && FolderTree.isEmpty(out)) {
            return;
        }
        throw new IOException(
                "%s is there already - an older demo or something else would be mixed with the new one - give --out a new folder or delete this one"
                        .formatted(out));
    }

    private Dataset prepare(Path out, Heads heads, Plan plan) throws IOException {
        Inputs inputs =
                new Inputs(
                        List.of(ImagePath.mr(heads.training(Modality.MR))),
                        List.of(new ImagePath(heads.training(Modality.CT), null)),
                        null);
        SliceSettings settings =
                new SliceSettings(plan.frame(), new Shares(0.9, 0.1, 0), plan.seed(), LEAST_HEAD);
        return Preparation.run(inputs, settings, out.resolve("dataset"), progress).dataset();
    }

    private Twin twin(Path out, String name, StartingPoint start, Training training)
            throws IOException, InterruptedException {
        RunFolder run = new RunFolder(out.resolve("runs").resolve(name));
        Plan plan = training.plan;
        int steps = plan.steps();
        Recipe recipe =
                new Recipe(
                        steps,
                        plan.side(),
                        1,
                        plan.seed(),
                        "gray",
                        new Recipe.Optimisation(4e-4, Math.min(20, steps), 0.4, 50),
                        LossWeights.PAPER,
                        Precision.FULL);
        long began = System.nanoTime();
        new FineTuning(named(name))
                .start(
                        new FineTuning.Request(
                                training.dataset,
                                run,
                                start,
                                recipe,
                                new Cadence(10, 250, 250),
                                training.device,
                                "janus demo"));
        return new Twin(name, run, (System.nanoTime() - began) / 1e9);
    }

    /// The same listener, told which of the twins learns.
    private Progress named(String twin) {
        return new Progress() {
            @Override
            public void started(String what, long total) {
                progress.started(what + " (" + twin + ")", total);
            }

            @Override
            public void advanced(long done, String note) {
                progress.advanced(done, note);
            }

            @Override
            public void finished() {
                progress.finished();
            }
        };
    }

    private void translate(Path out, Heads heads, Way way, Device device) throws IOException {
        FileTranslation.Outcome outcome =
                new FileTranslation(progress)
                        .run(
                                new FileTranslation.Request(
                                        way.twin.run().path(),
                                        way.direction,
                                        new FileTranslation.Files(
                                                List.of(heads.tests(way.direction.source())),
                                                folder(out, way.twin.name(), way.direction),
                                                null),
                                        Settings.on(device)));
        if (!outcome.failures().isEmpty()) {
            throw new IOException(outcome.failures().getFirst());
        }
    }

    private static Path folder(Path out, String twin, Direction direction) {
        return out.resolve("translated").resolve(twin).resolve(direction.code());
    }

    private List<Judgement> judge(Path out, Heads heads, Plan plan) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        progress.started("judge", 2L * heads.tests().size());
        for (Direction direction : Direction.values()) {
            for (String head : heads.tests()) {
                Map<String, Path> made = new TreeMap<>();
                for (String twin : List.of(Twin.TRANSFER, Twin.SCRATCH)) {
                    made.put(twin, folder(out, twin, direction).resolve(head + ".nii.gz"));
                }
                Judgement.Files files =
                        new Judgement.Files(
                                heads.test(head, direction.source()),
                                heads.test(head, direction.target()),
                                made);
                judgements.add(Judgement.of(head, direction, files, plan.frame()));
                progress.advanced(judgements.size(), head);
            }
        }
        progress.finished();
        return judgements;
    }
}
