package janus.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the planes of files, one file after the other. The slices of a series say the same of it
/// but for where they lie: what one has in common with an earlier one is not made anew.
final class PlaneReader {
    /// Attributes that say nothing of a plane but where it lies and what it is called. Of all
    /// others a plane that differs is made anew.
    private static final Set<Attribute> OWN =
            EnumSet.of(
                    Attribute.SOP_INSTANCE_UID,
                    Attribute.INSTANCE_NUMBER,
                    Attribute.IMAGE_POSITION_PATIENT,
                    Attribute.ACQUISITION_NUMBER,
                    Attribute.ACQUISITION_DATE,
                    Attribute.ACQUISITION_TIME,
                    Attribute.ACQUISITION_DATE_TIME,
                    Attribute.CONTENT_DATE,
                    Attribute.CONTENT_TIME,
                    Attribute.ECHO_TIME,
                    Attribute.TRIGGER_TIME,
                    Attribute.WINDOW_CENTER,
                    Attribute.WINDOW_WIDTH);

    private final HeadReader heads;
    private @Nullable Plane model; // of the file that `heads` compares with, when it is alone there

    PlaneReader() {
        this(new HeadReader());
    }

    private PlaneReader(HeadReader heads) {
        this.heads = heads;
    }

    /// A reader for another thread. It compares with the file that this one compares with.
    PlaneReader another() {
        PlaneReader other = new PlaneReader(heads.another());
        other.model = model;
        return other;
    }

    /// The planes of the file at `path`; none when it holds no image.
    ///
    /// @throws IOException naming the file, when it is damaged or its frames have no place
    List<Plane> read(Path path) throws IOException {
        FileHead file = heads.read(path);
        Plane like = model;
        if (like != null && file.differing().filter(PlaneReader::areOwn).isPresent()) {
            return List.of(like.like(path, file.file().data().known(), file.pixels()));
        }
        if (file.differing().isEmpty()) { // the next file is compared with this one
            model = null;
        }
        List<Plane> planes = Plane.of(path, file);
        if (file.differing().isEmpty()) {
            model = isModel(file.file().data(), planes) ? planes.getFirst() : null;
        }
        return planes;
    }

    /// Whether what its file says is all that a plane is made of.
    private static boolean isModel(DataSet data, List<Plane> planes) {
        return planes.size() == 1
                && planes.getFirst().placement().isKnown()
                && data.element(Attribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE).isEmpty()
                && data.element(Attribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).isEmpty();
    }

    private static boolean areOwn(List<Tag> differing) {
        for (Tag tag : differing) {
            Optional<Attribute> known = Attribute.of(tag);
            if (known.isPresent() && !OWN.contains(known.get())) {
                return false;
            }
        }
        return true;
    }
}
