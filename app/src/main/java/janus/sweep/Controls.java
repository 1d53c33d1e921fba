package janus.sweep;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import janus.run.RunFolder;
import janus.train.Origin;
import janus.train.RunRecord;
import janus.train.StartingPoint;
import janus.train.StartingPoints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What no model should lose against, in networks of its own form: for every form among the models
/// a control from scratch and one of random weights with the statistics of a model of that form.
///
/// @param starts what the controls start from
/// @param scratch row from scratch that each row is held against
record Controls(Map<Contestant, StartingPoint> starts, Map<String, String> scratch) {
    private static final int CHANNELS = 3;

    /// The controls of `models`, at least one.
    ///
    /// @throws IOException when a model or a Run can't be read
    static Controls of(Request request, Map<Contestant, StartingPoint> models) throws IOException {
        Controls controls = new Controls(new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<Architecture.ResnetGenerator, Map<Contestant, StartingPoint>> families =
                new LinkedHashMap<>();
        for (Map.Entry<Contestant, StartingPoint> model : models.entrySet()) {
            families.computeIfAbsent(form(model.getValue().mr2ct()), _ -> new LinkedHashMap<>())
                    .put(model.getKey(), model.getValue());
        }
        Architecture.ResnetGenerator first = first(request, families.keySet().iterator().next());
        for (var family : families.entrySet()) {
            boolean plain = family.getKey().equals(first);
            controls.add(request, family.getValue(), plain ? "" : Lineup.ending(family.getKey()));
        }
        return controls;
    }

    /// The form whose controls have the plain names: that of the first model, or the one they were
    /// begun with, when another could not be read then.
    private static Architecture.ResnetGenerator first(
            Request request, Architecture.ResnetGenerator form) throws IOException {
        RunFolder run = folder(request, Lineup.RANDOM);
        if (!run.isBegun()) {
            return form;
        }
        RunRecord.Start begun = RunRecord.read(run.card()).start();
        return new Architecture.ResnetGenerator(
                CHANNELS, CHANNELS, begun.filters(), begun.blocks());
    }

    private void add(Request request, Map<Contestant, StartingPoint> family, String ending)
            throws IOException {
        String random = Lineup.RANDOM + ending;
        var leader = leader(folder(request, random), family);
        Optional<Architecture.ResnetGenerator> asked = request.training().scratch();
        // one form that was asked for serves all
        String row = Lineup.SCRATCH + (asked.isPresent() ? "" : ending);
        Contestant nothing = new Contestant(row, Contestant.Kind.CONTROL, "scratch", "auto");
        Architecture.ResnetGenerator form =
                asked.isPresent() ? asked.get() : form(leader.getValue().mr2ct());
        starts.put(
                nothing,
                StartingPoints.of("scratch", "auto").resolve(form.blocks(), form.filters()));
        String from = "random:" + leader.getKey().from();
        starts.put(
                new Contestant(random, Contestant.Kind.CONTROL, from, "auto"),
                randomLike(leader.getValue()));
        family.keySet().forEach(model -> scratch.put(model.name(), row));
        scratch.put(random, row);
        scratch.put(row, row);
    }

    private static RunFolder folder(Request request, String row) {
        return PlannedRun.folder(request, row, request.training().recipes().getFirst());
    }

    /// The model whose statistics the random control in `run` has: the first, or the one that the
    /// Run was begun with, when another could not be read then.
    private static Map.Entry<Contestant, StartingPoint> leader(
            RunFolder run, Map<Contestant, StartingPoint> models) throws IOException {
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

    /// The form of the generator that starts from `origin`.
    static Architecture.ResnetGenerator form(Origin origin) throws IOException {
        return switch (origin) {
            case Origin.Scratch(Architecture.ResnetGenerator form) -> form;
            case Origin.Pretrained one ->
                    Architecture.generator(CheckpointFile.read(one.file()), one.file());
            case Origin.RandomLike(Origin.Pretrained one) -> form(one);
        };
    }
}
