package janus.translate;

import janus.encoding.Neighbourhood;
import janus.image.Source;
import janus.intake.Extent;
import janus.run.ModelCard;
import janus.volume.Reorientation;
import janus.volume.Slice;
import janus.volume.SlicePlane;
import janus.volume.Volume;
import janus.work.Progress;
import java.util.List;
import java.util.Locale;

/// Averages what a network makes of a volume's axial, coronal and sagittal slices, against flicker
/// from slice to slice. The head reaches as far as the axial slices say; where another pass did not
/// see a voxel, because it lies outside its field or head, the others count.
final class Fusion {
    private static final List<SlicePlane> OTHERS = List.of(SlicePlane.CORONAL, SlicePlane.SAGITTAL);

    private final ModelCard card;
    private final SliceFunction function;
    private final int batch;
    private final Extent extent;

    /// A fusion by the network `function` of `card`, `batch` slices at a time.
    Fusion(ModelCard card, SliceFunction function, int batch, Extent extent) {
        this.card = card;
        this.function = function;
        this.batch = batch;
        this.extent = extent;
    }

    /// Averages `axial`, whose voxels are replaced, with what the other planes give.
    ///
    /// @param i number of the source in `from`, the passage that made it
    void average(Translation.Done axial, Passage from, int i, Progress progress) {
        Source source = from.source(i).orElseThrow();
        Sum sum = new Sum(axial);
        for (SlicePlane plane : OTHERS) {
            Passage passage = passage(source, plane);
            progress.started(
                    "translate %s slices".formatted(plane.name().toLowerCase(Locale.ROOT)),
                    passage.slices());
            try {
                passage.through(progress, 0, new Passage.Through(function, batch, sum::add));
                seen(passage, 0, sum::weigh);
            } finally {
                progress.finished();
            }
        }
        seen(from, i, sum::settle);
    }

    private Passage passage(Source source, SlicePlane plane) {
        Volume volume = source.volume();
        Volume turned = Volume.of(plane.asAxial(volume.grid()), volume.voxels());
        return Passage.unchecked(
                new Source(source.path(), source.kind(), turned, source.unit()), card, extent);
    }

    /// Hands over how much of each voxel of its source number `i` a passage sees, 0 to 1, above the
    /// background.
    private void seen(Passage passage, int i, Reorientation.Receiver out) {
        passage.through(Progress.silent(), i, new Passage.Through(this::ones, batch, out));
    }

    private List<Slice> ones(List<Neighbourhood> slices) {
        float one = (float) (Passage.target(card).background() + 1);
        return slices.stream()
                .map(it -> Slice.filled(it.here().width(), it.here().height(), one))
                .toList();
    }

    /// Values above the background, summed in the place of the axial ones, and what of their voxels
    /// the other planes saw.
    private static final class Sum {
        private final float[] values;
        private final float[] weights;
        private final float background;

        Sum(Translation.Done axial) {
            this.background = (float) axial.unit().background();
            this.values = axial.volume().voxels();
            this.weights = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                values[i] -= background;
            }
        }

        void add(int at, float made) {
            values[at] += made - background;
        }

        void weigh(int at, float seen) {
            weights[at] += seen - background;
        }

        /// Makes the mean of a voxel, faded out where the axial slices are; nothing can be added to
        /// it afterwards.
        void settle(int at, float seen) {
            float part = seen - background;
            values[at] =
                    part <= 0 ? background : background + part * values[at] / (weights[at] + part);
        }
    }
}
