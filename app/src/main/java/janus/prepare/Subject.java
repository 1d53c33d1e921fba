package janus.prepare;

import janus.volume.Modality;
import java.nio.file.Path;
import java.util.List;

/// The files of one head in one modality: pictures, a slice each, or one volume.
///
/// @param name unique among the subjects of a modality; fit for a file name
/// @param person whom the split goes by: subjects of one person never part
/// @param modality which scanner
/// @param parts at least one, bottom first
record Subject(String name, String person, Modality modality, List<Part> parts) {
    /// One file.
    ///
    /// @param file to be read
    /// @param slice its number; of no meaning for a volume
    /// @param source how the manifest names it: relative to the path given
    /// @param given the path it was found at
    /// @param pair what it shares with its partner in the other modality, or empty
    record Part(Path file, int slice, String source, ImagePath given, String pair) {
        Part withSlice(int number) {
            return new Part(file, number, source, given, pair);
        }
    }

    Subject {
        parts = List.copyOf(parts);
    }

    Subject withName(String other) {
        return new Subject(other, person, modality, parts);
    }

    boolean paired() {
        return !parts.getFirst().pair().isEmpty();
    }
}
