package janus.prepare;

import janus.image.Source;
import janus.volume.Modality;
import janus.volume.Unit;
import java.io.IOException;
import java.util.Optional;

/// Notices MR given as CT and CT given as MR where the values leave no doubt.
public final class ModalityGuess {
    private static final double AIR = -800; // HU, with room for noise and padding
    private static final double AIR_PART = 0.05; // of a CT's voxels, at the least

    private ModalityGuess() {}

    /// What `source` was mistaken for.
    ///
    /// @param why what was found and what it looks like
    /// @param remedy what to do
    public record Mistake(String why, String remedy) {}

    /// Checks that `source` can be what it was given as.
    ///
    /// @throws IOException when a volume given as CT has no air, or one given as MR has much of it
    public static void check(Source source, Modality modality) throws IOException {
        Optional<Mistake> mistake = mistake(source, modality);
        if (mistake.isPresent()) {
            throw new IOException(mistake.get().why() + " - " + mistake.get().remedy());
        }
    }

    /// What shows that `source` is not `modality`, if anything does.
    public static Optional<Mistake> mistake(Source source, Modality modality) {
        boolean air = air(source) > AIR_PART;
        if (modality == Modality.CT && source.unit() == Unit.HU && !air) {
            return Optional.of(
                    new Mistake(
                            "%s was given as CT and has no air near -1000 HU - it looks like MR, or like CT that is not in HU"
                                    .formatted(source.path()),
                            "give it as MR, or pictures with --ct-scale A,B"));
        }
        if (modality == Modality.MR && air) {
            return Optional.of(
                    new Mistake(
                            "%s was given as MR and much of it lies near -1000 - it looks like CT in HU"
                                    .formatted(source.path()),
                            "give it as CT"));
        }
        return Optional.empty();
    }

    private static double air(Source source) {
        float[] voxels = source.volume().voxels();
        int count = 0;
        for (float voxel : voxels) {
            count += voxel < AIR ? 1 : 0;
        }
        return (double) count / voxels.length;
    }
}
