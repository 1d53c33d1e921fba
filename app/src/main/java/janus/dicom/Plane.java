package janus.dicom;

import janus.volume.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A frame as far as it has to be known for finding its place among others.
///
/// @param file where it is
/// @param frame its number in the file, from 0
/// @param head its attributes, as far as Janus knows them
/// @param series what the file says of its series
/// @param placement where it lies
/// @param pixels how its pixels are kept and meant
record Plane(
        Path file, int frame, DataSet head, SeriesHead series, Placement placement, Pixels pixels) {
    /// The planes of the file at `path`, whose head is `file`; none when it holds no image.
    ///
    /// @throws IOException naming the file, when its frames have no place
    static List<Plane> of(Path path, FileHead file) throws IOException {
        DataSet data = file.file().data();
        if (data.element(Attribute.ROWS).isEmpty()) {
            return List.of();
        }
        try {
            PixelFormat format = PixelFormat.of(data);
            FunctionalGroups groups = FunctionalGroups.of(data);
            if (format.frames() > 1 && !groups.areThereFor(format.frames())) {
                throw new Damage(
                        "its %d frames have no positions - nobody can say where they lie - use the original series"
                                .formatted(format.frames()));
            }
            List<Plane> planes = new ArrayList<>();
            for (int frame = 0; frame < format.frames(); frame++) {
                DataSet head = groups.frame(frame);
                planes.add(of(path, frame, head, Pixels.of(head, format, file.pixels())));
            }
            return planes;
        } catch (Damage damage) {
            throw damage.of(path);
        }
    }

    static Plane of(Path path, int frame, DataSet head, Pixels pixels) throws IOException {
        return new Plane(
                path,
                frame,
                head,
                SeriesHead.of(head),
                Placement.of(head, pixels.format()),
                pixels);
    }

    /// The plane of the file at `path`, which says the same as this one's of its series, its pixels
    /// and their directions, and nothing of groups.
    ///
    /// @param other its attributes, as far as Janus knows them
    /// @param place where its pixels lie, when they can be read from there
    /// @throws IOException naming the file, when its position can't be
    Plane like(Path path, DataSet other, Optional<Unread> place) throws IOException {
        try {
            List<Double> there = other.numbers(Attribute.IMAGE_POSITION_PATIENT);
            Placement placed =
                    there.size() == 3
                            ? placement.at(new Vector(there.get(0), there.get(1), there.get(2)))
                            : Placement.of(other, pixels.format());
            return new Plane(path, 0, other, series, placed, pixels.at(place));
        } catch (Damage damage) {
            throw damage.of(path);
        }
    }

    /// All that may tell it from others at the same place.
    ///
    /// @throws IOException as [#trait(Trait)]
    List<String> traits() throws IOException {
        List<String> all = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            all.add(trait(trait));
        }
        return all;
    }

    /// What may tell it from others at the same place.
    ///
    /// @throws IOException naming the file, when its value is no number and should be
    String trait(Trait trait) throws IOException {
        try {
            return trait.of(head);
        } catch (Damage damage) {
            throw damage.of(file);
        }
    }

    /// SOP Instance UID of its file, may be empty.
    String instance() {
        return head.text(Attribute.SOP_INSTANCE_UID).orElse("");
    }

    /// What it is known by to others.
    SourceSlice source() {
        return SourceSlice.of(
                head,
                pixels.format().frames() > 1 ? OptionalInt.of(frame + 1) : OptionalInt.empty());
    }

    /// Mm from slice to slice as the header has it, when it has it.
    ///
    /// @throws IOException naming the file, when it is no number
    OptionalDouble thickness() throws IOException {
        try {
            OptionalDouble gap = head.number(Attribute.SPACING_BETWEEN_SLICES);
            return gap.isPresent() ? gap : head.number(Attribute.SLICE_THICKNESS);
        } catch (Damage damage) {
            throw damage.of(file);
        }
    }

    /// How far along the normal of `first` it lies, mm.
    double height(Placement first) {
        return placement.position().minus(first.position()).dot(first.normal());
    }
}
