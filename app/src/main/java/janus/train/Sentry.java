package janus.train;

import janus.encoding.ChannelPlan;
import janus.run.RunFolder;
import janus.volume.Modality;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// Watches a Run for contrast inversion and collapse. After every save it looks at a few fixed
/// slices ([HealthCheck]) and keeps the last state without fault. Two faulty looks in a row, or one
/// at the end, take the Run back to that state, and other draws go on from there; what still goes
/// wrong after [#MOST] restarts is given up, with the clean state as what is left.
final class Sentry {
    static final int MOST = 2;
    private static final int LOOKS = 2;
    private static final long OTHER_DRAW = 1_000_003;

    private final RunFolder run;
    private final Recipe recipe;
    private final HealthCheck check;
    private SentryMemory memory;

    private Sentry(RunFolder run, Recipe recipe, HealthCheck check, SentryMemory memory) {
        this.run = run;
        this.recipe = recipe;
        this.check = check;
        this.memory = memory;
    }

    /// A sentry of `run` that knows what was seen so far and looks at slices of `training`. Where
    /// the recipe wants none it sees nothing.
    static Sentry of(
            RunFolder run, Recipe recipe, Map<Modality, TrainingSlices> training, ChannelPlan plan)
            throws IOException {
        return recipe.guard().watches()
                ? new Sentry(
                        run,
                        recipe,
                        HealthCheck.of(training, plan, recipe.side()),
                        SentryMemory.read(run.guard()))
                : new Sentry(
                        run,
                        recipe,
                        HealthCheck.of(Map.of(), plan, recipe.side()),
                        SentryMemory.BEGINNING);
    }

    /// Puts the clean state in the place of the spoilt one where an alarm asked for it.
    static void restore(RunFolder run) throws IOException {
        SentryMemory memory = SentryMemory.read(run.guard());
        if (memory.restoring()) {
            replace(run.clean(), run.state());
            memory.restored().write(run.guard());
        }
    }

    /// `recipe` with the seed of the draws: another after every restart.
    Recipe drawn() {
        return recipe.withSeed(recipe.seed() + memory.restarts() * OTHER_DRAW);
    }

    /// What the work is called for a person.
    String title() {
        return memory.restarts() == 0
                ? "finetune"
                : "finetune, restart %d of %d".formatted(memory.restarts(), MOST);
    }

    /// Whether the state after `step` was put there by a restart.
    boolean isRestart(long step) {
        return memory.restarts() > 0 && memory.clean() == step;
    }

    /// Gives the Run up when it was restarted too often.
    ///
    /// @throws IOException when it was
    void requireHope() throws IOException {
        if (memory.restarts() > MOST) {
            throw new IOException(
                    "%s was stopped: %s, and %d restarts with other draws did not help - its generators are those of step %d, the last without fault - lower --learning-rate, add --anatomy or --sampling position, or begin it with --guard off"
                            .formatted(
                                    run.path(), memory.faults().getLast(), MOST, memory.clean()));
        }
    }

    /// Whether `step` was saved but not looked at, as by a process that was killed in between.
    boolean owesLook(long step) {
        return recipe.guard().watches() && memory.step() != step;
    }

    /// Looks at what `gan` makes after `step`, which was just saved. Returns whether the Run must
    /// go back.
    boolean alarmed(CycleGan gan, long step) throws IOException {
        if (!recipe.guard().watches()) {
            return false;
        }
        Health health = step == 0 ? new Health.Clean() : check.of(gan);
        memory =
                switch (health) {
                    case Health.Clean() -> {
                        replace(run.state(), run.clean());
                        yield memory.clean(step);
                    }
                    case Health.Ill(String what) -> suspected(step, what);
                };
        memory.write(run.guard());
        if (memory.clean() == recipe.total()) {
            Files.deleteIfExists(run.clean()); // nothing goes back from a good end
        }
        return memory.restoring();
    }

    private SentryMemory suspected(long step, String what) {
        if (step - recipe.optimisation().warmUp() <= recipe.guard().after()) {
            return memory.suspicious(step, 0);
        }
        int looks = memory.suspicions() + 1;
        return looks < LOOKS && step < recipe.total()
                ? memory.suspicious(step, looks)
                : memory.alarmed(step, what);
    }

    /// Makes `to` hold what `from` does. States are replaced by new files and never changed, so a
    /// second name does where the disk has such.
    private static void replace(Path from, Path to) throws IOException {
        Path beside = to.resolveSibling("." + to.getFileName() + ".second-name");
        Files.deleteIfExists(beside);
        try {
            Files.createLink(beside, from);
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
            // renaming one name of a file to another of the same file leaves both
            Files.deleteIfExists(beside);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.deleteIfExists(beside);
            WholeFile.write(to, out -> Files.copy(from, out));
        }
    }
}
