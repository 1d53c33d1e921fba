package janus.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A frame as far as it has to be known for finding its place among others.
///
/// @param file where it is
/// @param frame its number in the file, from 0
/// @param series what the file says of its series
/// @param placement where it lies
/// @param pixels how its pixels are kept and meant
/// @param traits what may tell it from others at the same place
/// @param source what it is known by to others
/// @param thickness mm from slice to slice as the header has it, when it has it
record Plane(
        Path file,
        int frame,
        SeriesHead series,
        Placement placement,
        Pixels pixels,
        Map<Trait, String> traits,
        SourceSlice source,
        OptionalDouble thickness) {
    Plane {
        traits = Map.copyOf(traits);
    }

    /// The planes of the file at `path`; none when it holds no image.
    ///
    /// @throws IOException naming the file, when it is damaged or its frames have no place
    static List<Plane> of(Path path) throws IOException {
        FileHead file = FileHead.read(path);
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
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            traits.put(trait, trait.of(head));
        }
        PixelFormat format = pixels.format();
        OptionalInt number = format.frames() > 1 ? OptionalInt.of(frame + 1) : OptionalInt.empty();
        OptionalDouble gap = head.number(Attribute.SPACING_BETWEEN_SLICES);
        return new Plane(
                path,
                frame,
                SeriesHead.of(head),
                Placement.of(head, format),
                pixels,
                traits,
                SourceSlice.of(head, number),
                gap.isPresent() ? gap : head.number(Attribute.SLICE_THICKNESS));
    }

    /// How far along the normal of `first` it lies, mm.
    double height(Placement first) {
        return placement.position().minus(first.position()).dot(first.normal());
    }
}
