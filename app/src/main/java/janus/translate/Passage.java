package janus.translate;

import janus.encoding.ChannelPlan;
import janus.encoding.Neighbourhood;
import janus.image.Source;
import janus.intake.Extent;
import janus.intake.Frame;
import janus.intake.Intake;
import janus.run.ModelCard;
import janus.volume.Reorientation;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.work.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Sources on their way through one network together. All their slices stand in one row, so that
/// batches are full even where each source has one slice; slices without any head stay background
/// and cost nothing.
final class Passage {
    private final List<Traveller> travellers = new ArrayList<>();
    private final List<Place> row = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>(); // places in the row
    private final Kinship kinship;
    private final Unit target;
    private final Extent extent;

    private sealed interface Traveller {
        /// Goes: `slices` are filled in as they come out.
        ///
        /// @param source as the model wants it
        record Admitted(Source source, Intake intake, List<Slice> slices) implements Traveller {}

        record Stopped(Translation.Refused reason) implements Traveller {}
    }

    /// Slice `k` of source number `source`.
    private record Place(int source, int k, Traveller.Admitted of) {}

    private Passage(ModelCard card, Kinship kinship, Extent extent) {
        this.kinship = kinship;
        this.extent = extent;
        this.target = target(card);
    }

    /// All of `sources` that the model of `card` can translate; results reach to `extent`.
    static Passage of(List<Source> sources, ModelCard card, Kinship kinship, Extent extent) {
        Passage passage = new Passage(card, kinship, extent);
        for (Source source : sources) {
            passage.add(passage.traveller(source, card));
        }
        return passage;
    }

    /// `source` alone, as the model wants it and whatever is wrong with it.
    static Passage unchecked(Source source, ModelCard card, Extent extent) {
        Passage passage = new Passage(card, Kinship.ALONE, extent);
        passage.add(passage.admitted(source, intake(source, card), card));
        return passage;
    }

    private void add(Traveller traveller) {
        travellers.add(traveller);
        if (traveller instanceof Traveller.Admitted admitted) {
            queue(admitted);
        }
    }

    private void queue(Traveller.Admitted admitted) {
        for (int k = 0; k < admitted.intake().slices(); k++) {
            if (admitted.intake().headFraction(k) > 0) {
                waiting.add(row.size());
            }
            row.add(new Place(travellers.size() - 1, k, admitted));
        }
    }

    /// What the values that the model of `card` makes mean.
    static Unit target(ModelCard card) {
        ChannelPlan plan = ChannelPlan.of(card.encoding(), card.ctUnit());
        return plan.of(card.direction().target()).unit();
    }

    private Traveller traveller(Source source, ModelCard card) {
        Optional<Translation.Refused> values = Suitability.ofValues(source, card);
        if (values.isPresent()) {
            return new Traveller.Stopped(values.get());
        }
        return switch (Suitability.evened(source, card)) {
            case Suitability.Evened.As(Source even) -> framed(even, card);
            case Suitability.Evened.Not(Translation.Refused why) -> new Traveller.Stopped(why);
        };
    }

    private Traveller framed(Source source, ModelCard card) {
        Intake intake = intake(source, card);
        return Suitability.ofFraming(source, intake, card, kinship)
                .<Traveller>map(Traveller.Stopped::new)
                .orElseGet(() -> admitted(source, intake, card));
    }

    private static Intake intake(Source source, ModelCard card) {
        return Intake.of(
                source.volume(),
                card.direction().source(),
                source.unit(),
                new Frame(card.pixelMm(), card.field()));
    }

    private Traveller.Admitted admitted(Source source, Intake intake, ModelCard card) {
        Slice empty = Slice.filled(card.field(), card.field(), target.background());
        return new Traveller.Admitted(
                source, intake, new ArrayList<>(Collections.nCopies(intake.slices(), empty)));
    }

    /// What becomes of each source when its slices pass `function`, `batch` at a time.
    List<Translation> through(SliceFunction function, int batch, Progress progress) {
        pass(waiting, function, batch, progress);
        return travellers.stream().map(this::arrived).toList();
    }

    /// Hands over what becomes of source number `i` when its slices alone pass `function`, `batch`
    /// at a time: voxel by voxel, since a volume may take 250 MB. Nothing of a source that could
    /// not be translated.
    void through(Progress progress, int i, Through through) {
        List<Integer> own = waiting.stream().filter(it -> row.get(it).source == i).toList();
        pass(own, through.function, through.batch, progress);
        if (travellers.get(i)
                instanceof Traveller.Admitted(Source _, Intake intake, List<Slice> slices)) {
            intake.restore(slices, target, extent, through.out);
        }
    }

    /// Slices pass `function`, `batch` at a time, and their voxels go to `out`.
    record Through(SliceFunction function, int batch, Reorientation.Receiver out) {}

    private void pass(List<Integer> places, SliceFunction function, int batch, Progress progress) {
        for (int from = 0; from < places.size(); from += batch) {
            int to = Math.min(from + batch, places.size());
            pass(places.subList(from, to), function);
            progress.advanced(to, "");
        }
    }

    private void pass(List<Integer> places, SliceFunction function) {
        List<Slice> done = function.apply(places.stream().map(this::neighbourhood).toList());
        for (int i = 0; i < done.size(); i++) {
            Place place = row.get(places.get(i));
            place.of.slices().set(place.k, done.get(i));
        }
    }

    private Neighbourhood neighbourhood(int i) {
        Slice here = slice(i);
        return new Neighbourhood(
                related(i, i - 1) ? slice(i - 1) : here,
                here,
                related(i, i + 1) ? slice(i + 1) : here);
    }

    private boolean related(int i, int other) {
        return other >= 0
                && other < row.size()
                && (kinship == Kinship.STACK || row.get(i).source == row.get(other).source);
    }

    private Slice slice(int i) {
        return row.get(i).of.intake().slice(row.get(i).k);
    }

    private Translation arrived(Traveller traveller) {
        return switch (traveller) {
            case Traveller.Admitted(Source _, Intake intake, List<Slice> slices) ->
                    new Translation.Done(intake.restore(slices, target, extent), target);
            case Traveller.Stopped(Translation.Refused reason) -> reason;
        };
    }

    /// Source number `i` as the model wants it, where it could be translated.
    Optional<Source> source(int i) {
        return switch (travellers.get(i)) {
            case Traveller.Admitted admitted -> Optional.of(admitted.source());
            case Traveller.Stopped _ -> Optional.empty();
        };
    }

    /// Number of slices that show some head and so pass the network.
    int slices() {
        return waiting.size();
    }
}
