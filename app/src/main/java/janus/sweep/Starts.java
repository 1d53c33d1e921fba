package janus.sweep;

import janus.checkpoint.Architecture;
import janus.train.StartingPoint;
import janus.train.StartingPoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What Runs start from, read and checked before the first of them trains.
///
/// @param ready what can be trained from, controls first
/// @param scratch row from scratch that each row is held against: that of its form
/// @param failures models that can't be read
record Starts(
        Map<Contestant, StartingPoint> ready, Map<String, String> scratch, List<Failure> failures) {
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
        Controls controls = Controls.of(request, models);
        Map<Contestant, StartingPoint> ready = new LinkedHashMap<>(controls.starts());
        ready.putAll(models);
        return new Starts(ready, controls.scratch(), failures);
    }

    private static StartingPoint checked(Contestant model) throws IOException {
        StartingPoint start =
                StartingPoints.of(model.from(), model.reverse()).resolve(BLOCKS, FILTERS);
        Architecture.ResnetGenerator there = Controls.form(start.mr2ct());
        Architecture.ResnetGenerator back = Controls.form(start.ct2mr());
        if (!there.equals(back) || there.inputs() != CHANNELS || there.outputs() != CHANNELS) {
            throw new IllegalArgumentException(
                    "%s starts from %s and %s - both directions need generators of one form with three channels - name another start for CT to MR with MODEL+REVERSE"
                            .formatted(model.name(), there, back));
        }
        return start;
    }
}
