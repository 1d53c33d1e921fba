package janus.augment;

import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.ArrayList;
import java.util.List;

/// What happens to one picture: given to all slices of a neighbourhood, or to both sides of an
/// aligned pair, it moves them alike and gives each modality its own look. All movements are traced
/// back together, so that values are interpolated once, linearly; what comes from outside is
/// background. For one thread at a time.
public final class Draw {
    private final Canvas canvas;
    private final List<Movement> movements;
    private final List<Look> looks;
    private float[]
            sources = {}; // column and row that each pixel comes from; empty: not traced yet

    private Draw(Canvas canvas, List<Movement> movements, List<Look> looks) {
        this.canvas = canvas;
        this.movements = movements;
        this.looks = looks;
    }

    /// `changes` one after the other, the movements before the looks.
    public static Draw of(Canvas canvas, List<Change> changes) {
        List<Movement> movements = new ArrayList<>();
        List<Look> looks = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Movement movement -> movements.add(movement);
                case Look look -> looks.add(look);
            }
        }
        return new Draw(canvas, movements, looks);
    }

    /// `slice` of `modality`, changed. Its values are `unit` before and after.
    ///
    /// @throws IllegalArgumentException when it does not cover the canvas, or a look needs another
    ///   unit
    public Slice apply(Slice slice, Modality modality, Unit unit) {
        if (slice.width() != canvas.side() || slice.height() != canvas.side()) {
            throw new IllegalArgumentException(
                    "a %dx%d slice does not cover a canvas of %d pixels - a draw is made for one size - resize it first"
                            .formatted(slice.width(), slice.height(), canvas.side()));
        }
        Slice changed = movements.isEmpty() ? slice : moved(slice, (float) unit.background());
        for (Look look : looks) {
            if (look.modality() == modality) {
                changed = look.apply(changed, unit, canvas);
            }
        }
        return changed;
    }

    private Slice moved(Slice slice, float background) {
        if (sources.length == 0) {
            sources = traced();
        }
        Linear linear = new Linear(slice, background);
        float[] values = new float[slice.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = linear.at(sources[2 * i], sources[2 * i + 1]);
        }
        return Slice.of(slice.width(), slice.height(), values);
    }

    private float[] traced() {
        List<Movement.Backwards> way =
                movements.reversed().stream().map(movement -> movement.on(canvas)).toList();
        int side = canvas.side();
        float[] traced = new float[2 * side * side];
        double[] point = new double[2];
        for (int i = 0; i < side * side; i++) {
            int row = i / side;
            point[0] = i % side;
            point[1] = row;
            for (Movement.Backwards step : way) {
                step.trace(point);
            }
            traced[2 * i] = (float) point[0];
            traced[2 * i + 1] = (float) point[1];
        }
        return traced;
    }
}
