package janus.evaluate;

import janus.image.ImageFiles;
import janus.image.Source;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Scale;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the images of one side of an evaluation; volumes come with axial slices.
///
/// @param modality what NIfTI files are; empty: CT where a value is below -500, which no MR has
/// @param scale what grey levels of pictures mean, where the file does not say
/// @param series which DICOM series, or null for the only one
record Images(Optional<Modality> modality, Optional<Scale> scale, @Nullable String series) {
    private static final double ONLY_IN_CT = -500; // HU: between fat and lung lies nothing but air

    /// What was read, and how it was turned.
    ///
    /// @param flipped axial axes that run against the file's, as [Reorientation#flipped()]
    record Turned(Source source, Set<Integer> flipped) {}

    /// The truths of `request`.
    static Images truths(Request request) {
        return new Images(request.modality(), request.truthScale(), request.series().truth());
    }

    /// What was made, of `request`.
    static Images synthetics(Request request) {
        return new Images(
                request.modality(), request.syntheticScale(), request.series().synthetic());
    }

    /// What it was made from.
    static Images sources(Request request) {
        return new Images(Optional.empty(), Optional.empty(), request.series().source());
    }

    Source read(Path file) throws IOException {
        return readTurned(file).source();
    }

    Turned readTurned(Path file) throws IOException {
        Source source =
                modality.isPresent()
                        ? ImageFiles.read(file, modality.get(), scale.orElse(null), series)
                        : ImageFiles.readAny(file, Modality.MR, scale.orElse(null), series);
        return switch (source.kind()) {
            case PICTURE -> new Turned(source, Set.of());
            case NIFTI, DICOM -> {
                Reorientation way = Reorientation.of(source.volume().grid());
                Volume axial = way.turn(source.volume());
                Source turned =
                        new Source(
                                file,
                                source.kind(),
                                axial,
                                unit(source),
                                source.notes(),
                                source.origin());
                yield new Turned(turned, way.flipped());
            }
        };
    }

    private Unit unit(Source source) {
        if (modality.isPresent()) {
            return source.unit();
        }
        for (float voxel : source.volume().voxels()) {
            if (voxel < ONLY_IN_CT) {
                return Unit.HU;
            }
        }
        return source.unit();
    }
}
