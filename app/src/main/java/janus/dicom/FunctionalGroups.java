package janus.dicom;

import java.util.List;

/// What the frames of an Enhanced image have in common and what each has for itself (PS3.3 section
/// C.7.6.16), laid over the image's own attributes: as if each frame were a file. Only attributes
/// that Janus knows are taken along, so that a frame costs the same whatever else is in the file;
/// sequences of a maker's own are no groups, and may hold a Patient's Name of anybody.
final class FunctionalGroups {
    private final DataSet shared;
    private final List<DataSet> frames;

    private FunctionalGroups(DataSet shared, List<DataSet> frames) {
        this.shared = shared;
        this.frames = frames;
    }

    /// The groups of `image`; of an image without groups its own attributes are all.
    static FunctionalGroups of(DataSet image) {
        DataSet head =
                image.known()
                        .without(
                                Attribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                                Attribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                                Attribute.PIXEL_DATA);
        for (DataSet groups : image.items(Attribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)) {
            head = over(head, groups);
        }
        return new FunctionalGroups(
                head, image.items(Attribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE));
    }

    /// The attributes of frame `index`.
    DataSet frame(int index) {
        return index < frames.size() ? over(shared, frames.get(index)) : shared;
    }

    /// Whether each of `count` frames has groups of its own.
    boolean areThereFor(int count) {
        return frames.size() == count;
    }

    private static DataSet over(DataSet head, DataSet groups) {
        DataSet result = head;
        for (Element element : groups.elements()) {
            if (element instanceof Element.Sequence group
                    && !group.tag().isPrivate()
                    && !group.items().isEmpty()) {
                result = result.overlaid(group.items().getFirst().known());
            }
        }
        return result;
    }
}
