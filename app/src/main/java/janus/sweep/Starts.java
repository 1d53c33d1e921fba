package janus.sweep;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import janus.run.RunFolder;
import janus.train.Origin;
import janus.train.RunRecord;
import janus.train.StartingPoint;
import janus.train.StartingPoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What Runs start from, read and checked before the first of them trains.
///
/// @param ready what can be trained from, controls first
/// @param failures models that can't be read
record Starts(Map<Contestant, StartingPoint> ready, List<Failure> failures) {
    private static final int BLOCKS = 9; // the authors'
    private static final int FILTERS = 64;
    private static final int CHANNELS = 3;

    /// The starts of `request`; `words` makes a sentence of what was thrown.
    ///
    /// @throws IOException when no model at all can be read
    static Starts of(Request request, Function<Throwable, String> words) throws IOException {
        Map<Contestant, StartingPoint> models = new LinkedHashMap<>();
        List<Failure> failures = new ArrayList<>();
        for (Contestant model : request.lineup().models()) {
            try {
                models.put(model, checked(model));
            } catch (IOException | RuntimeException unreadable) {
                failures.add(new Failure(model.name(), words.apply(unreadable)));
            }
        }
        if (models.isEmpty()) {
            throw new IOException(
                    "none of %d models can be read - there is nothing to compare - the first: %s"
                            .formatted(failures.size(), failures.getFirst().why()));
        }
        Map<Contestant, StartingPoint> ready = controls(request, models);
        ready.putAll(models);
        return new Starts(ready, failures);
    }

    private static StartingPoint checked(Contestant model) throws IOException {
        StartingPoint start =
                StartingPoints.of(model.from(), model.reverse()).resolve(BLOCKS, FILTERS);
        Architecture.ResnetGenerator there = form(start.mr2ct());
        Architecture.ResnetGenerator back = form(start.ct2mr());
        if (!there.equals(back) || there.inputs() != CHANNELS || there.outputs() != CHANNELS) {
            throw new IllegalArgumentException(
                    "%s starts from %s and %s - both directions need generators of one form with three channels - name another start for CT to MR with MODEL+REVERSE"
                            .formatted(model.name(), there, back));
        }
        return start;
    }

    private static Architecture.ResnetGenerator form(Origin origin) throws IOException {
        return switch (origin) {
            case Origin.Scratch(Architecture.ResnetGenerator form) -> form;
            case Origin.Pretrained one ->
                    Architecture.generator(CheckpointFile.read(one.file()), one.file());
            case Origin.RandomLike(Origin.Pretrained one) -> form(one);
        };
    }

    private static Map<Contestant, StartingPoint> controls(
            Request request, Map<Contestant, StartingPoint> models) throws IOException {
        Map.Entry<Contestant, StartingPoint> first = leader(request, models);
        Optional<Architecture.ResnetGenerator> asked = request.training().scratch();
        Architecture.ResnetGenerator form =
                asked.isPresent() ? asked.get() : form(first.getValue().mr2ct());
        Map<Contestant, StartingPoint> controls = new LinkedHashMap<>();
        Contestant scratch =
                new Contestant(Lineup.SCRATCH, Contestant.Kind.CONTROL, "scratch", "auto");
        controls.put(
                scratch,
                StartingPoints.of(scratch.from(), scratch.reverse())
                        .resolve(form.blocks(), form.filters()));
        Contestant random =
                new Contestant(
                        Lineup.RANDOM,
                        Contestant.Kind.CONTROL,
                        "random:" + first.getKey().from(),
                        "auto");
        controls.put(random, randomLike(first.getValue()));
        return controls;
    }

    /// The model whose statistics the random control has: the first, or the one that a Run of the
    /// control was begun with, when another could not be read then.
    private static Map.Entry<Contestant, StartingPoint> leader(
            Request request, Map<Contestant, StartingPoint> models) throws IOException {
        long seed = request.training().recipes().getFirst().seed();
        RunFolder run = PlannedRun.folder(request.out(), Lineup.RANDOM, seed);
        if (run.isBegun()) {
            String begun = RunRecord.read(run.card()).start().mr2ct();
            for (Map.Entry<Contestant, StartingPoint> model : models.entrySet()) {
                if (begun.equals(randomLike(model.getValue()).mr2ct().description())) {
                    return model;
                }
            }
        }
        return models.entrySet().iterator().next();
    }

    /// Each direction from the statistics of what the model's direction starts from.
    private static StartingPoint randomLike(StartingPoint model) {
        return new StartingPoint(
                randomLike(model.mr2ct()),
                randomLike(model.ct2mr()),
                "random weights with the statistics of a model's, of which: " + model.rule());
    }

    private static Origin randomLike(Origin origin) {
        return switch (origin) {
            case Origin.Pretrained trained -> new Origin.RandomLike(trained);
            case Origin.Scratch scratch -> scratch;
            case Origin.RandomLike already -> already;
        };
    }
}
