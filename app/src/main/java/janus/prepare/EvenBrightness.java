package janus.prepare;

import janus.bias.BiasField;
import janus.bias.N4;
import janus.image.Kind;
import janus.image.Source;
import janus.intake.HeadMask;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Resampling;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;

/// The uneven gain of the receiver, found in a whole MR volume.
public final class EvenBrightness {
    private static final double COARSE_MM = 4;

    private EvenBrightness() {}

    /// `mr` with its gain divided out.
    ///
    /// @throws IOException when it is a picture, has values below 0, or shows no head
    public static Source of(Source mr) throws IOException {
        return new Source(
                mr.path(),
                mr.kind(),
                field(mr).removedFrom(mr.volume()),
                mr.unit(),
                mr.notes(),
                mr.origin());
    }

    /// The gain in `mr`.
    ///
    /// @throws IOException as [#of(Source)]
    static BiasField field(Source mr) throws IOException {
        requireVolume(mr);
        Grid cubes = Reorientation.of(mr.volume().grid()).grid().inCubes(COARSE_MM);
        Volume coarse = Resampling.onto(mr.volume(), cubes, 0);
        try {
            return N4.USUAL.of(coarse, HeadMask.region(coarse, Modality.MR, Unit.GREY));
        } catch (IllegalArgumentException none) {
            throw new IOException("%s: %s".formatted(mr.path(), none.getMessage()), none);
        }
    }

    private static void requireVolume(Source mr) throws IOException {
        if (mr.kind() == Kind.PICTURE) {
            throw new IOException(
                    "%s is a picture and brightness is to be evened - a field is found in a whole head - give a NIfTI volume or a DICOM series"
                            .formatted(mr.path()));
        }
        for (float value : mr.volume().voxels()) {
            if (value < 0) {
                throw new IOException(
                        "%s has values below 0, such as %s - MR as it comes from a scanner has none, and their logarithms are needed - give the volume before it was normalised"
                                .formatted(mr.path(), value));
            }
        }
    }
}
