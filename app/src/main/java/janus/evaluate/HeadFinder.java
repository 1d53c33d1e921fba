package janus.evaluate;

import janus.image.Source;
import janus.intake.HeadMask;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Which voxels of a pair count: one flag a voxel of the truth.
final class HeadFinder {
    private final MaskChoice choice;
    private final Optional<Modality> modality;
    private final Map<String, Path> files;

    private HeadFinder(MaskChoice choice, Optional<Modality> modality, Map<String, Path> files) {
        this.choice = choice;
        this.modality = modality;
        this.files = files;
    }

    /// The finder that `request` asks for.
    ///
    /// @throws IOException when its folder of masks cannot be listed
    static HeadFinder of(Request request) throws IOException {
        Map<String, Path> files =
                switch (request.mask()) {
                    case MaskChoice.Folder folder -> masks(folder.folder());
                    case MaskChoice.Auto _, MaskChoice.None _ -> Map.of();
                };
        return new HeadFinder(request.mask(), request.modality(), files);
    }

    private static Map<String, Path> masks(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new IOException(
                    "--mask %s is neither auto nor none nor a folder that exists - what to compare is unknown - give one of these"
                            .formatted(folder));
        }
        return Pairing.byName(folder);
    }

    /// The flags, or nothing where all voxels count.
    ///
    /// @throws IOException when the pair has no mask of its name, or one of another size
    Optional<boolean[]> find(String name, Source truth) throws IOException {
        return switch (choice) {
            case MaskChoice.None _ -> Optional.empty();
            case MaskChoice.Auto _ ->
                    Optional.of(HeadMask.of(truth.volume(), modality(truth), truth.unit()));
            case MaskChoice.Folder folder -> Optional.of(read(folder.folder(), name, truth));
        };
    }

    private Modality modality(Source truth) {
        return modality.orElse(truth.unit() == Unit.NORMALISED ? Modality.MR : Modality.CT);
    }

    private boolean[] read(Path folder, String name, Source truth) throws IOException {
        Path file = files.get(name);
        if (file == null) {
            throw new IOException(
                    "%s holds no mask called %s - every pair needs its own - add one or use --mask auto"
                            .formatted(folder, name));
        }
        Source mask = new Images(Optional.of(Modality.MR), Optional.empty(), null).read(file);
        Size size = mask.volume().grid().size();
        if (!size.equals(truth.volume().grid().size())) {
            throw new IOException(
                    "%s is %s and its truth %s - a mask needs a flag for each voxel - resample it first"
                            .formatted(
                                    file,
                                    Numbers.size(size),
                                    Numbers.size(truth.volume().grid().size())));
        }
        float[] values = mask.volume().voxels();
        boolean[] flags = new boolean[values.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = values[i] > 0;
        }
        return flags;
    }
}
