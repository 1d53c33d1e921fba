package janus.train;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.network.Initial;
import janus.network.PatchGan;
import janus.network.ResnetGenerator;
import janus.tensor.Device;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What both generators start from, and the rule that chose it.
///
/// @param mr2ct origin of the generator MR -> CT
/// @param ct2mr origin of the generator CT -> MR
/// @param rule one sentence for `run.json`
public record StartingPoint(Origin mr2ct, Origin ct2mr, String rule) {
    private static final int CHANNELS = 3;
    private static final int JUDGE_SEED = 7;

    /// The form of the networks of a Run that is resumed; its state overwrites the weights.
    static StartingPoint resumed(RunRecord.Start start) {
        Origin form =
                new Origin.Scratch(
                        new Architecture.ResnetGenerator(
                                CHANNELS, CHANNELS, start.filters(), start.blocks()));
        return new StartingPoint(form, form, start.rule());
    }

    /// The four networks; discriminators are always fresh, for none were published, and as wide as
    /// the generators.
    @SuppressWarnings("MustBeClosedChecker") // the CycleGan that takes them over closes them
    CycleGan.Networks networks(Recipe recipe, Device device) throws IOException {
        ResnetGenerator there = generator(mr2ct, recipe, recipe.seed(), device);
        ResnetGenerator back = generator(ct2mr, recipe, ~recipe.seed(), device);
        check(there.architecture());
        check(back.architecture());
        checkAlike(there.architecture(), back.architecture());
        int filters = there.architecture().filters();
        PatchGan.Form form = recipe.strategy().adversary().form(filters);
        Map<String, long[]> shapes = PatchGan.shapes(CHANNELS, form);
        RandomGenerator random = new SplittableRandom(recipe.seed() * JUDGE_SEED);
        return new CycleGan.Networks(
                there,
                back,
                PatchGan.of(Initial.weights(shapes, random), form, device, recipe.precision()),
                PatchGan.of(Initial.weights(shapes, random), form, device, recipe.precision()));
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static ResnetGenerator generator(Origin origin, Recipe recipe, long seed, Device device)
            throws IOException {
        Checkpoint checkpoint =
                switch (origin) {
                    case Origin.Scratch(Architecture.ResnetGenerator form) ->
                            Initial.weights(
                                    ResnetGenerator.shapes(form), new SplittableRandom(seed));
                    case Origin.Pretrained pretrained -> CheckpointFile.read(pretrained.file());
                    case Origin.RandomLike(Origin.Pretrained trained) ->
                            Initial.like(
                                    CheckpointFile.read(trained.file()),
                                    new SplittableRandom(seed));
                };
        return ResnetGenerator.of(checkpoint, device, recipe.precision());
    }

    /// A Run records one form, and its discriminators have one width.
    private void checkAlike(Architecture.ResnetGenerator there, Architecture.ResnetGenerator back) {
        if (!there.equals(back)) {
            throw new IllegalArgumentException(
                    "%s has %d blocks and %d filters and %s %d and %d - both directions of a Run need networks of one form - choose two alike, or --reverse scratch"
                            .formatted(
                                    mr2ct.description(),
                                    there.blocks(),
                                    there.filters(),
                                    ct2mr.description(),
                                    back.blocks(),
                                    back.filters()));
        }
    }

    private static void check(Architecture.ResnetGenerator form) {
        if (form.inputs() != CHANNELS || form.outputs() != CHANNELS) {
            throw new IllegalArgumentException(
                    "the generator has %d input and %d output channels - slices are encoded in three - choose a generator for RGB pictures"
                            .formatted(form.inputs(), form.outputs()));
        }
    }
}
