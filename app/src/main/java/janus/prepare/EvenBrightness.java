package janus.prepare;

import janus.bias.BiasField;
import janus.bias.N4;
import janus.image.Kind;
import janus.image.Source;
import janus.intake.HeadMask;
import janus.volume.Brightness;
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

    /// Why the brightness of an image can't be evened: its message is `found - reason - remedy`.
    public static final class NotEvened extends IOException {
        private static final long serialVersionUID = 1;

        private final String found;
        private final String remedy;

        NotEvened(String found, String reason, String remedy) {
            super("%s - %s - %s".formatted(found, reason, remedy));
            this.found = found;
            this.remedy = remedy;
        }

        /// What was found in which file.
        public String found() {
            return found;
        }

        /// What to do.
        public String remedy() {
            return remedy;
        }
    }

    /// `source` of `modality` as `wanted`: MR is evened where it is to be, all else stays.
    ///
    /// @throws NotEvened as [#of(Source)]
    public static Source as(Brightness wanted, Source source, Modality modality) throws NotEvened {
        boolean even = modality == Modality.MR && wanted == Brightness.EVENED;
        return even ? of(source) : source;
    }

    /// `mr` with its gain divided out.
    ///
    /// @throws NotEvened when it is a picture, has values below 0, or shows no head
    public static Source of(Source mr) throws NotEvened {
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
    /// @throws NotEvened as [#of(Source)]
    static BiasField field(Source mr) throws NotEvened {
        requireVolume(mr);
        Grid cubes = Reorientation.of(mr.volume().grid()).grid().inCubes(COARSE_MM);
        Volume coarse = Resampling.onto(mr.volume(), cubes, 0);
        try {
            return N4.USUAL.of(coarse, HeadMask.region(coarse, Modality.MR, Unit.GREY));
        } catch (IllegalArgumentException none) {
            String found = "%s: %s".formatted(mr.path(), none.getMessage());
            throw new NotEvened(found, "there is no MR of a head", "check the volume");
        }
    }

    private static void requireVolume(Source mr) throws NotEvened {
        if (mr.kind() == Kind.PICTURE) {
            throw new NotEvened(
                    "%s is a picture and brightness is to be evened".formatted(mr.path()),
                    "a field is found in a whole head",
                    "give a NIfTI volume or a DICOM series");
        }
        for (float value : mr.volume().voxels()) {
            if (value < 0) {
                throw new NotEvened(
                        "%s has values below 0, such as %s".formatted(mr.path(), value),
                        "MR as it comes from a scanner has none, and their logarithms are needed",
                        "give the volume before it was normalised");
            }
        }
    }
}
