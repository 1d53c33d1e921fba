package janus.evaluate;

import janus.image.ImageFiles;
import janus.image.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of two folders by name without ending: `005.png` belongs to `005.tif`. Two single files
/// are a pair whatever their names.
///
/// @param matches the pairs, in the order of the truth's names
/// @param onlyTruth names without a synthetic file
/// @param onlySynthetic names without a truth file
public record Pairing(List<Match> matches, List<String> onlyTruth, List<String> onlySynthetic) {
    /// Two files to compare.
    public record Match(String name, Path truth, Path synthetic) {}

    /// The pairs in `truth` and `synthetic`, files or folders.
    ///
    /// @throws IOException when either holds no images, two of its files have one name, or no name
    ///   is in both
    public static Pairing of(Path truth, Path synthetic) throws IOException {
        Map<String, Path> truths = byName(truth);
        Map<String, Path> synthetics = byName(synthetic);
        if (Files.isRegularFile(truth) && Files.isRegularFile(synthetic)) {
            Match match = new Match(Kind.stem(truth), truth, synthetic);
            return new Pairing(List.of(match), List.of(), List.of());
        }
        List<Match> matches = new ArrayList<>();
        List<String> onlyTruth = new ArrayList<>();
        truths.forEach((name, path) -> {
            Path other = synthetics.remove(name);
            if (other == null) {
                onlyTruth.add(name);
            } else {
                matches.add(new Match(name, path, other));
            }
        });
        List<String> onlySynthetic = List.copyOf(synthetics.keySet());
        if (matches.isEmpty()) {
            throw new IOException(
                    "%s has %s and %s has %s - no name is in both, so nothing can be compared - give paired files the same name"
                            .formatted(
                                    truth,
                                    Names.few(onlyTruth),
                                    synthetic,
                                    Names.few(onlySynthetic)));
        }
        return new Pairing(matches, onlyTruth, onlySynthetic);
    }

    /// Whether every image has a partner.
    public boolean isComplete() {
        return onlyTruth.isEmpty() && onlySynthetic.isEmpty();
    }

    /// The sentence on images without a partner, which are left out, if there are any.
    public Optional<String> gap() {
        return isComplete()
                ? Optional.empty()
                : Optional.of(
                        "truth without synthetic: %s; synthetic without truth: %s - images without a partner of the same name were left out - give both sides the same names, or leave these away"
                                .formatted(names(onlyTruth), names(onlySynthetic)));
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none" : Names.few(names);
    }

    /// The files at `path` by name without ending, in the order people count.
    ///
    /// @throws IOException when there are none, or two have one name
    public static Map<String, Path> byName(Path path) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path file : ImageFiles.list(path)) {
            Path other = files.putIfAbsent(Kind.stem(file), file);
            if (other != null) {
                throw new IOException(
                        "%s holds both %s and %s - their name is the same but for the ending, so the pair is not clear - remove one"
                                .formatted(path, other.getFileName(), file.getFileName()));
            }
        }
        return files;
    }
}
