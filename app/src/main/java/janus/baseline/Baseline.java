package janus.baseline;

import janus.dataset.Dataset;
import janus.encoding.ChannelPlan;
import janus.encoding.Neighbourhood;
import janus.run.ModelCard;
import janus.translate.SliceFunction;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/// A translation without a network. It stands in a translator's place of the network: sources are
/// framed and the head is found in them as for a model, and outside the head lies background.
public sealed interface Baseline {
    /// HU of brain: what a model that has learned nothing but the middle would say.
    double BRAIN_HU = 30;

    /// One value in all of the head.
    ///
    /// @param value in the target's unit
    record Constant(double value) implements Baseline {}

    /// What a generator would write that gives back its input in the encoding `gray`: the source's
    /// range (0..1 for MR, -1000..2000 HU or 0..255 for CT) laid on the target's; values outside
    /// saturate.
    record Copy() implements Baseline {}

    /// The mean of all training slices of the target's modality, framed as they are.
    ///
    /// @param image in the target's unit
    record MeanImage(Slice image) implements Baseline {}

    /// Which one is asked for.
    enum Kind {
        CONSTANT,
        COPY,
        MEAN
    }

    /// What is asked for.
    ///
    /// @param kind of baseline
    /// @param direction which way
    /// @param data Dataset whose framing, CT unit and training slices count; empty: pixels of 1 mm
    ///   in a field of 512, CT in HU
    /// @param value of [Constant], in the target's unit; empty: 30 HU, or for MR and CT in grey
    ///   levels the mean inside the heads of the Dataset's training slices
    record Request(Kind kind, Direction direction, Optional<Path> data, OptionalDouble value) {}

    /// The baseline of `request` over `dataset`, which is the one that it names.
    ///
    /// @throws IOException when slices are needed and there are none or they can't be read
    /// @throws IllegalArgumentException when the kind needs a Dataset or a value, does not take
    ///   one, or the value can't be written
    static Baseline of(Request request, Optional<Dataset> dataset) throws IOException {
        if (request.kind() != Kind.CONSTANT && request.value().isPresent()) {
            throw new IllegalArgumentException(
                    "--value %s is of a constant and %s has none - it would change nothing - leave it away or make a constant"
                            .formatted(
                                    request.value().getAsDouble(),
                                    request.kind() == Kind.COPY ? "a copy" : "a mean image"));
        }
        Modality target = request.direction().target();
        return switch (request.kind()) {
            case CONSTANT -> new Constant(value(request, dataset));
            case COPY -> new Copy();
            case MEAN ->
                    new MeanImage(
                            TrainingSlices.of(needed(dataset, "a mean image"), target).mean());
        };
    }

    private static double value(Request request, Optional<Dataset> dataset) throws IOException {
        Modality target = request.direction().target();
        Unit unit = unit(target, dataset);
        if (request.value().isPresent()) {
            return checked(request.value().getAsDouble(), unit);
        }
        if (unit == Unit.HU) {
            return BRAIN_HU;
        }
        String what = "a constant in %s values".formatted(unit.label());
        return TrainingSlices.of(needed(dataset, what), target).meanInHeads();
    }

    private static Unit unit(Modality target, Optional<Dataset> dataset) {
        return target == Modality.MR
                ? Unit.NORMALISED
                : dataset.map(one -> one.card().ctUnit()).orElse(Unit.HU);
    }

    private static double checked(double value, Unit unit) {
        double low = unit.background();
        if (!(value >= low && value <= unit.high())) {
            throw new IllegalArgumentException(
                    "--value %s lies outside %s to %s %s - a picture could not hold it - give a value within"
                            .formatted(value, low, unit.high(), unit.label()));
        }
        return value;
    }

    private static Dataset needed(Optional<Dataset> dataset, String what) {
        return dataset.orElseThrow(() ->
                new IllegalArgumentException(
                        "%s needs training slices - they are unknown without a Dataset - give it with --data%s"
                                .formatted(
                                        what,
                                        what.startsWith("a constant")
                                                ? ", or the constant with --value"
                                                : "")));
    }

    /// This in the network's place, for the model that `card` describes.
    default SliceFunction function(ModelCard card) {
        return slices -> slices.stream().map(slice -> slice(slice, card)).toList();
    }

    private Slice slice(Neighbourhood source, ModelCard card) {
        int width = source.here().width();
        int height = source.here().height();
        return switch (this) {
            case Constant(double value) -> Slice.filled(width, height, value);
            case Copy() -> {
                ChannelPlan plan = ChannelPlan.of(card.encoding(), card.ctUnit());
                float[] channels = plan.of(card.direction().source()).encode(source);
                yield plan.of(card.direction().target()).decode(channels, width, height);
            }
            case MeanImage(Slice image) -> image;
        };
    }
}
