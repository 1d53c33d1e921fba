package janus.dicom;

import java.util.List;

/// Planes that can make one volume: parallel, of one size, and no two at the same place.
///
/// @param name for `--series`: the series' UID, with `#2` and so on when it holds several stacks
/// @param head what its files say of the series
/// @param difference what tells it from others of the series, such as `echo time 20`; may be empty
/// @param planes by height
/// @param problems noticed while sorting
record Stack(
        String name,
        SeriesHead head,
        String difference,
        List<Plane> planes,
        List<Problem> problems) {
    Stack {
        planes = List.copyOf(planes);
        problems = List.copyOf(problems);
    }

    Stack named(String other) {
        return new Stack(other, head, difference, planes, problems);
    }

    /// Whether every slice can be read from its file without another look at the rest of it, and
    /// holds nothing but numbers.
    boolean isPlain() {
        return planes.stream().map(Plane::pixels).allMatch(Pixels::isPlain);
    }

    /// One line for people who have to choose.
    String line() {
        Placement first = planes.getFirst().placement();
        return "%s (%s%s%s, %d x %d x %d%s)"
                .formatted(
                        name,
                        head.modality().isEmpty() ? "unknown modality" : head.modality(),
                        head.description().isEmpty() ? "" : " " + head.description(),
                        head.isLocaliser() ? ", localiser" : "",
                        first.columns(),
                        first.rows(),
                        planes.size(),
                        difference.isEmpty() ? "" : ", " + difference);
    }
}
