package janus.analysis;

import janus.agreement.MarkMatching;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The marks of a study beside its answers: only those on first showings of items that were not for
/// practice count, as with answers. Images of arms without any mark are left out: nobody may have
/// been asked for marks there.
final class Marks {
    /// An image that a reader saw.
    record Seen(String reader, Mark.Image image) {}

    private final List<Mark> counted = new ArrayList<>();
    private final Map<Seen, Answer> seen = new LinkedHashMap<>(); // one answer to what was shown
    private final Map<Seen, List<MarkMatching.Point>> points = new HashMap<>();
    private final Set<String> judged = new TreeSet<>(); // kinds that were asked about
    private final boolean mixed; // whether images of two modalities were shown
    private final int left;

    Marks(List<Mark> all, Answers main) {
        Map<Mark.Showing, Answer> showings = new HashMap<>();
        Set<String> arms = all.stream().map(one -> one.showing().arm()).collect(Collectors.toSet());
        for (Answer answer : main.where(one -> arms.contains(one.task().arm())).all()) {
            Answer.Shown shown = answer.shown();
            showings.put(
                    new Mark.Showing(
                            answer.reader(), answer.task().arm(), shown.position(), shown.item()),
                    answer);
            add(answer, shown.left());
            if (!shown.right().isEmpty()) {
                add(answer, shown.right());
            }
        }
        Set<Mark.Image> images =
                seen.keySet().stream().map(Seen::image).collect(Collectors.toSet());
        for (Mark mark : all) {
            Answer answer = showings.get(mark.showing());
            if (answer != null) {
                Seen one = new Seen(mark.showing().reader(), mark.image());
                counted.add(mark);
                seen.putIfAbsent(one, answer);
                points.computeIfAbsent(one, _ -> new ArrayList<>()).add(mark.point());
            }
        }
        this.left = all.size() - counted.size();
        this.mixed =
                seen.keySet().stream().map(one -> one.image().modality()).distinct().count() > 1;
        images.forEach(image -> judged.add(kind(image)));
    }

    private void add(Answer answer, String condition) {
        Answer.Shown shown = answer.shown();
        Mark.Image image = new Mark.Image(shown.caseId(), shown.modality(), condition);
        seen.putIfAbsent(new Seen(answer.reader(), image), answer);
    }

    /// Those that count.
    List<Mark> counted() {
        return List.copyOf(counted);
    }

    /// How many do not: on practice items, repeats, and items without an answer.
    int left() {
        return left;
    }

    /// Everyone who saw what could be marked.
    List<String> readers() {
        return List.copyOf(new TreeSet<>(seen.keySet().stream().map(Seen::reader).toList()));
    }

    /// The kinds of images that were marked or judged: real ones first.
    List<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        TreeSet<String> sorted =
                new TreeSet<>(seen.keySet().stream().map(one -> kind(one.image())).toList());
        sorted.stream().filter(kind -> kind.startsWith(Answer.REAL)).forEach(kinds::add);
        kinds.addAll(sorted);
        return List.copyOf(kinds);
    }

    /// A condition, with its modality where images of both were shown.
    String kind(Mark.Image image) {
        return mixed ? "%s (%s)".formatted(image.condition(), image.modality()) : image.condition();
    }

    /// Whether images of `kind` were asked about; others, such as sources beside them, are known
    /// only where they were marked.
    boolean isJudged(String kind) {
        return judged.contains(kind);
    }

    /// Images of `kind` that `reader` saw, with an answer about each.
    Map<Mark.Image, Answer> seen(String reader, String kind) {
        Map<Mark.Image, Answer> images = new LinkedHashMap<>();
        seen.forEach((one, answer) -> {
            if (one.reader().equals(reader) && kind(one.image()).equals(kind)) {
                images.put(one.image(), answer);
            }
        });
        return images;
    }

    /// The points that `reader` set on `image`.
    List<MarkMatching.Point> points(String reader, Mark.Image image) {
        return List.copyOf(points.getOrDefault(new Seen(reader, image), List.of()));
    }

    /// Whether `reader` set one.
    boolean isMarked(String reader, Mark.Image image) {
        return !points(reader, image).isEmpty();
    }
}
