package janus.translate;

import com.google.errorprone.annotations.MustBeClosed;
import janus.encoding.ChannelPlan;
import janus.encoding.Encoding;
import janus.encoding.Neighbourhood;
import janus.network.ResnetGenerator;
import janus.network.ResnetGenerator.Shape;
import janus.run.ModelCard;
import janus.volume.Resampling;
import janus.volume.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A generator between the encodings of its card: slices are resized to the side that it was
/// trained at, encoded, passed through in one batch, decoded, and resized back.
final class GeneratorFunction implements SliceFunction {
    private static final int CHANNELS = 3;

    private final ResnetGenerator generator;
    private final Encoding source;
    private final Encoding target;
    private final int side;

    private GeneratorFunction(ResnetGenerator generator, ModelCard card) {
        ChannelPlan plan = ChannelPlan.of(card.encoding(), card.ctUnit());
        this.generator = generator;
        this.source = plan.of(card.direction().source());
        this.target = plan.of(card.direction().target());
        this.side = card.side();
    }

    /// The generator of `model`, with `settings`.
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // the function closes its generator
    static GeneratorFunction of(FineTunedModel model, Settings settings) {
        ResnetGenerator generator =
                ResnetGenerator.of(model.weights(), settings.device(), settings.precision());
        return new GeneratorFunction(generator, model.card());
    }

    @Override
    public List<Slice> apply(List<Neighbourhood> slices) {
        int perSlice = CHANNELS * side * side;
        float[] in = new float[slices.size() * perSlice]; // [n, 3, side, side]
        for (int i = 0; i < slices.size(); i++) {
            float[] channels = source.encode(resized(slices.get(i)));
            System.arraycopy(channels, 0, in, i * perSlice, perSlice);
        }
        float[] out = generator.apply(in, new Shape(slices.size(), CHANNELS, side, side));
        List<Slice> done = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            float[] channels = Arrays.copyOfRange(out, i * perSlice, (i + 1) * perSlice);
            Slice here = slices.get(i).here();
            Slice decoded = target.decode(channels, side, side);
            done.add(Resampling.resized(decoded, here.width(), here.height()));
        }
        return done;
    }

    private Neighbourhood resized(Neighbourhood slices) {
        Slice here = Resampling.resized(slices.here(), side, side);
        return new Neighbourhood(
                resized(slices.below(), slices.here(), here),
                here,
                resized(slices.above(), slices.here(), here));
    }

    /// `neighbour` resized; `hereResized` where it is the slice itself.
    private Slice resized(Slice neighbour, Slice here, Slice hereResized) {
        return neighbour == here ? hereResized : Resampling.resized(neighbour, side, side);
    }

    @Override
    public void close() {
        generator.close();
    }
}
