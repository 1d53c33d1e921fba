package janus.study;

import janus.evaluate.Pairing;
import janus.evaluate.Subjects;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All image files by case: files of one name are one case. Cases and subjects get numbers, for
/// their names may be persons'.
final class CaseFiles {
    private record Place(Modality modality, String condition) {}

    private final Map<String, Map<Place, Path>> cases = new LinkedHashMap<>(); // by name
    private final Map<String, String> subjects = new LinkedHashMap<>(); // by name
    private final List<String> names;

    private CaseFiles(List<ImageArgument> arguments) throws IOException {
        Map<Place, Path> folders = new LinkedHashMap<>();
        for (ImageArgument argument : arguments) {
            Place place = new Place(argument.modality(), argument.condition());
            Path other = folders.put(place, argument.folder());
            if (other != null) {
                throw new IOException(
                        "--images names %s/%s twice (%s and %s) - each condition has one folder - leave one away"
                                .formatted(
                                        place.modality().code(),
                                        place.condition(),
                                        other,
                                        argument.folder()));
            }
            add(place, argument.folder());
        }
        this.names = List.copyOf(cases.keySet());
    }

    static CaseFiles of(List<ImageArgument> arguments) throws IOException {
        return new CaseFiles(arguments);
    }

    private void add(Place place, Path folder) throws IOException {
        List<Pairing.Match> matches = new ArrayList<>();
        for (Map.Entry<String, Path> file : Pairing.byName(folder).entrySet()) {
            cases.computeIfAbsent(file.getKey(), _ -> new LinkedHashMap<>())
                    .put(place, file.getValue());
            matches.add(new Pairing.Match(file.getKey(), file.getValue(), file.getValue()));
        }
        Subjects.found(folder, matches).byName().forEach(subjects::putIfAbsent);
    }

    /// The names of all cases, in the order of the first folder.
    List<String> names() {
        return names;
    }

    /// The number that stands for the case called `name`: `c001` for the first.
    String caseId(String name) {
        return "c%03d".formatted(names.indexOf(name) + 1);
    }

    /// The number that stands for the subject of the case called `name`: `s001` for the first.
    String subject(String name) {
        List<String> all = names.stream().map(this::subjectName).distinct().toList();
        return "s%03d".formatted(all.indexOf(subjectName(name)) + 1);
    }

    private String subjectName(String name) {
        return subjects.getOrDefault(name, name);
    }

    /// Whether `modality` has images of `condition` at all.
    boolean has(Modality modality, String condition) {
        Place place = new Place(modality, condition);
        return cases.values().stream()
                .map(Map::keySet)
                .anyMatch((Set<Place> it) -> it.contains(place));
    }

    /// The file of a case.
    Optional<Path> file(String name, Modality modality, String condition) {
        return Optional.ofNullable(
                cases.getOrDefault(name, Map.of()).get(new Place(modality, condition)));
    }

    /// Under which condition the source of a judged image of `shows` lies: `source`, or `real`
    /// where there is none of the other modality.
    String sourceCondition(Modality shows) {
        return has(shows.other(), Study.SOURCE) ? Study.SOURCE : Study.REAL;
    }
}
