package janus.prepare;

import janus.image.Kind;
import janus.image.Source;
import janus.volume.Modality;
import janus.volume.Unit;
import java.io.IOException;

/// Notices MR that was given as CT and CT that was given as MR, where the values leave no doubt: a
/// CT in HU has air around the head near -1000, an MR has nothing like it.
public final class ModalityGuess {
    private static final double AIR = -500; // HU; lung and foam lie below as well, no tissue does
    private static final double OFTEN = 0.02; // a tight crop still shows some air

    private ModalityGuess() {}

    /// Checks that `source` can be what it was given as.
    ///
    /// @throws IOException when `source` is obviously not of `modality`
    public static void check(Source source, Modality modality) throws IOException {
        if (modality == Modality.CT && source.unit() == Unit.HU) {
            checkCt(source);
        } else if (modality == Modality.MR) {
            checkMr(source);
        }
    }

    private static void checkCt(Source source) throws IOException {
        Extremes extremes = Extremes.of(source);
        if (extremes.air > 0) {
            return;
        }
        String found =
                "%s was given as CT and has values from %.0f to %.0f with no air near -1000 HU"
                        .formatted(source.path(), extremes.low, extremes.high);
        throw new IOException(
                found
                        + (source.kind() == Kind.NIFTI
                                ? " - looks like MR - give it with --mr, or convert it to HU first"
                                : " - the scale to HU looks wrong - check --ct-scale A,B with HU = A*v + B"));
    }

    private static void checkMr(Source source) throws IOException {
        if (source.unit() == Unit.HU) {
            throw new IOException(
                    "%s was given as MR and its levels are marked as HU - looks like CT - give it with --ct"
                            .formatted(source.path()));
        }
        Extremes extremes = Extremes.of(source);
        if (extremes.air > OFTEN && extremes.low >= -3100 && extremes.low <= -900) {
            throw new IOException(
                    "%s was given as MR and %.0f %% of its values are air in HU (lowest %.0f) - looks like CT - give it with --ct"
                            .formatted(source.path(), 100 * extremes.air, extremes.low));
        }
    }

    /// @param air part of the values below [#AIR]
    private record Extremes(double low, double high, double air) {
        static Extremes of(Source source) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            long air = 0;
            float[] voxels = source.volume().voxels();
            for (float value : voxels) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                air += value < AIR ? 1 : 0;
            }
            return new Extremes(low, high, air / (double) voxels.length);
        }
    }
}
