package janus.evaluate;

import janus.figure.Display;
import janus.image.Kind;
import janus.image.Source;
import janus.metric.Range;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shown slice of a pair.
///
/// @param pair whose it is
/// @param source what the synthetic was made from, where it is known
/// @param truth the truth
/// @param synthetic the synthetic
/// @param error synthetic less truth, 0 where nothing is compared
/// @param middle row through the middle of what is compared
/// @param spacing mm from column to column; none for pictures
record PairPictures(
        PairScores pair,
        @Nullable Shown source,
        Slice truth,
        Slice synthetic,
        Slice error,
        int middle,
        Optional<Double> spacing) {
    /// A slice and the unit of its values.
    record Shown(Slice slice, Unit unit) {}

    /// Reads them again from the files of an evaluation.
    static final class Reader {
        private final Images truths;
        private final Images synthetics;
        private final HeadFinder heads;
        private final Images sourceImages;
        private final Map<String, Path> sources;

        Reader(Request request) throws IOException {
            truths = Images.truths(request);
            synthetics = Images.synthetics(request);
            heads = HeadFinder.of(request);
            sourceImages = Images.sources(request);
            sources =
                    request.source().isPresent()
                            ? Pairing.byName(request.source().get())
                            : Map.of();
        }

        /// The pictures of `pair`.
        ///
        /// @throws IOException when a source image, or a file since changed, cannot be read
        PairPictures read(PairScores pair) throws IOException {
            Source truth = truths.read(pair.match().truth());
            int k = pair.shown();
            Slice one = truth.volume().slice(k);
            Slice other = synthetics.read(pair.match().synthetic()).volume().slice(k);
            boolean[] inside = inside(heads.find(pair.name(), truth), one, k);
            Optional<Double> spacing =
                    truth.kind() != Kind.PICTURE
                            ? Optional.of(truth.volume().grid().spacing().x())
                            : Optional.empty();
            return new PairPictures(
                    pair,
                    source(sources.get(pair.name()), k),
                    one,
                    other,
                    error(one, other, inside),
                    middle(inside, one.width()),
                    spacing);
        }

        private static boolean[] inside(Optional<boolean[]> volume, Slice slice, int k) {
            int n = slice.values().length;
            boolean[] flags = new boolean[n];
            Arrays.fill(flags, true);
            return volume.map(all -> Arrays.copyOfRange(all, k * n, (k + 1) * n)).orElse(flags);
        }

        private @Nullable Shown source(@Nullable Path file, int k) throws IOException {
            if (file == null) {
                return null;
            }
            Source source = sourceImages.read(file);
            return k < source.volume().grid().size().slices()
                    ? new Shown(source.volume().slice(k), source.unit())
                    : null;
        }
    }

    /// Synthetic less truth inside, 0 outside.
    static Slice error(Slice truth, Slice synthetic, boolean[] inside) {
        float[] values = new float[truth.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = inside[i] ? synthetic.values()[i] - truth.values()[i] : 0;
        }
        return Slice.of(truth.width(), truth.height(), values);
    }

    /// The mean row of the flags.
    private static int middle(boolean[] inside, int width) {
        long sum = 0;
        long n = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                sum += i / width;
                n++;
            }
        }
        return n == 0 ? inside.length / width / 2 : (int) (sum / n);
    }

    /// How truth and synthetic are shown: by their unit, or by the truth's values where it has no
    /// known range.
    Display display(ValueRange range) {
        boolean known = range.unit() != Unit.GREY || range.range().equals(Range.GREY);
        return known ? Display.of(range.unit()) : Display.of(truth);
    }
}
