package janus.prepare;

import janus.image.Kind;
import janus.image.Source;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;

/// Notices MR that was given as CT and CT that was given as MR, where the values leave no doubt: a
/// CT in HU has air around the head near -1000, an MR has nothing like it.
public final class ModalityGuess {
    private static final double AIR = -500; // HU; lung and foam lie below as well, no tissue does
    private static final double OFTEN = 0.02; // a tight crop still shows some air

    private ModalityGuess() {}

    /// What `source` was mistaken for.
    ///
    /// @param why what was found and what it looks like
    /// @param remedy what to do
    public record Mistake(String why, String remedy) {}

    /// Checks that `source` can be what it was given as.
    ///
    /// @throws IOException when `source` is obviously not of `modality`
    public static void check(Source source, Modality modality) throws IOException {
        Optional<Mistake> mistake = mistake(source, modality);
        if (mistake.isPresent()) {
            throw new IOException(mistake.get().why() + " - " + mistake.get().remedy());
        }
    }

    /// What shows that `source` is not `modality`, if anything does.
    public static Optional<Mistake> mistake(Source source, Modality modality) {
        return switch (modality) {
            case CT -> source.unit() == Unit.HU ? noCt(source) : Optional.empty();
            case MR -> noMr(source);
        };
    }

    private static Optional<Mistake> noCt(Source source) {
        Extremes extremes = Extremes.of(source);
        if (extremes.airy > 0) {
            return Optional.empty();
        }
        String found =
                "%s was given as CT and has values from %.0f to %.0f with no air near -1000 HU"
                        .formatted(source.path(), extremes.low, extremes.high);
        return Optional.of(
                source.kind() != Kind.PICTURE
                        ? new Mistake(
                                found + " - looks like MR",
                                "give it as MR, or convert it to HU first")
                        : new Mistake(
                                found + " - the scale to HU looks wrong",
                                "check --ct-scale A,B with HU = A*v + B"));
    }

    private static Optional<Mistake> noMr(Source source) {
        if (source.unit() == Unit.HU) {
            return Optional.of(
                    new Mistake(
                            "%s was given as MR and its levels are marked as HU - looks like CT"
                                    .formatted(source.path()),
                            "give it as CT"));
        }
        Extremes extremes = Extremes.of(source);
        if (extremes.air() > OFTEN && extremes.low >= -3100 && extremes.low <= -900) {
            return Optional.of(
                    new Mistake(
                            "%s was given as MR and %.0f %% of its values are air in HU (lowest %.0f) - looks like CT"
                                    .formatted(source.path(), 100 * extremes.air(), extremes.low),
                            "give it as CT"));
        }
        return Optional.empty();
    }

    /// @param airy how many values lie below [#AIR]
    /// @param all how many there are
    private record Extremes(float low, float high, long airy, long all) {
        static Extremes of(Source source) {
            Volume volume = source.volume();
            Size size = volume.grid().size();
            return IntStream.range(0, size.slices())
                    .parallel()
                    .mapToObj(k -> volume.on(k, (values, at) -> of(values, at, size.inSlice())))
                    .reduce(Extremes::and)
                    .orElseThrow();
        }

        private static Extremes of(float[] values, int from, int count) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            int airy = 0;
            for (int i = from; i < from + count; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
                airy += values[i] < AIR ? 1 : 0;
            }
            return new Extremes(low, high, airy, count);
        }

        private Extremes and(Extremes other) {
            return new Extremes(
                    Math.min(low, other.low),
                    Math.max(high, other.high),
                    airy + other.airy,
                    all + other.all);
        }

        /// Part of the values below [#AIR].
        double air() {
            return airy / (double) all;
        }
    }
}
