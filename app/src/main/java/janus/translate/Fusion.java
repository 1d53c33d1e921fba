package janus.translate;

import janus.encoding.Neighbourhood;
import janus.image.Source;
import janus.intake.Extent;
import janus.run.ModelCard;
import janus.volume.Slice;
import janus.volume.SlicePlane;
import janus.volume.Unit;
import janus.volume.Volume;
import janus.work.Progress;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

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

    /// `axial`, which was made of `source`, averaged with what the other planes give.
    ///
    /// @param seenInAxial what [#seen(Passage, int)] says of it in the passage that made `axial`;
    ///   asked for last, since a volume takes up to 250 MB
    Translation.Done of(
            Source source,
            Translation.Done axial,
            Supplier<Translation> seenInAxial,
            Progress progress) {
        Sum sum = new Sum(axial.volume().grid().size().voxels(), axial.unit());
        for (SlicePlane plane : OTHERS) {
            Passage passage = passage(source, plane);
            progress.started(
                    "translate %s slices".formatted(plane.name().toLowerCase(Locale.ROOT)),
                    passage.slices());
            try {
                sum.add(made(passage.through(function, batch, progress).getFirst()));
                sum.weigh(made(seen(passage, 0)));
            } finally {
                progress.finished();
            }
        }
        sum.add(axial.volume());
        return new Translation.Done(sum.mean(made(seenInAxial.get())), axial.unit());
    }

    private Passage passage(Source source, SlicePlane plane) {
        Volume volume = source.volume();
        Volume turned = Volume.of(plane.asAxial(volume.grid()), volume.voxels());
        return Passage.unchecked(
                new Source(source.path(), source.kind(), turned, source.unit()), card, extent);
    }

    /// How much of each voxel of its source number `i` a passage sees, 0 to 1, above the
    /// background.
    Translation seen(Passage passage, int i) {
        return passage.through(i, this::ones, batch);
    }

    private List<Slice> ones(List<Neighbourhood> slices) {
        float one = (float) (Passage.target(card).background() + 1);
        return slices.stream()
                .map(it -> Slice.filled(it.here().width(), it.here().height(), one))
                .toList();
    }

    private static Volume made(Translation translation) {
        return switch (translation) {
            case Translation.Done(Volume volume, Unit _) -> volume;
            case Translation.Refused refused -> throw new IllegalStateException(refused.sentence());
        };
    }

    /// Values above the background, summed, and what of their voxels was seen.
    private static final class Sum {
        private final float[] values;
        private final float[] weights;
        private final float background;

        Sum(int voxels, Unit unit) {
            this.background = (float) unit.background();
            this.values = new float[voxels];
            this.weights = new float[voxels];
        }

        void add(Volume made) {
            for (int i = 0; i < values.length; i++) {
                values[i] += made.voxels()[i] - background;
            }
        }

        void weigh(Volume seen) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] += seen.voxels()[i] - background;
            }
        }

        /// Mean values, faded out where the axial slices, of which `seen` was seen, are. Nothing
        /// can be added afterwards.
        Volume mean(Volume seen) {
            weigh(seen);
            for (int i = 0; i < values.length; i++) {
                float part = seen.voxels()[i] - background;
                values[i] = part <= 0 ? background : background + part * values[i] / weights[i];
            }
            return Volume.of(seen.grid(), values);
        }
    }
}
