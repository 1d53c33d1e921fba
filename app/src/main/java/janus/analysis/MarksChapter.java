package janus.analysis;

import janus.agreement.MarkMatching;
import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.PointMaps;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Points that readers set on images: how many, where, with which comments, and whether different
/// readers mean the same places.
final class MarksChapter {
    private static final int MOST = 100; // comments on the page
    private static final String HOW =
            "Points that readers set on images. An image counts once for each reader who saw it, in parts of the study where someone set a mark; a reader's column has marks by images seen. The interval is of the share of images with a mark, readers and subjects drawn again.";
    private static final String MAP =
            "Each dot is a mark; columns run to the right, rows downwards, as on the screen. All images lie on one another, so dots tell regions of the image, not anatomy.";

    private final Context context;
    private final Marks marks;
    private final MarkMatching matching;
    private final List<String> marked; // kinds of images with marks

    MarksChapter(Context context, Marks marks, MarkMatching matching) {
        this.context = context;
        this.marks = marks;
        this.matching = matching;
        this.marked =
                marks.kinds().stream()
                        .filter(kind ->
                                marks.counted().stream()
                                        .anyMatch(one -> marks.kind(one.image()).equals(kind)))
                        .toList();
    }

    List<Section> sections() {
        if (marks.counted().isEmpty()) {
            return List.of(
                    Section.ofFacts(
                            "Marks",
                            "No reader set a mark on an image that counts." + left(),
                            List.of()));
        }
        List<Section> sections = new ArrayList<>();
        List<Figure> maps = List.of(map());
        sections.add(Section.of("Marks", HOW + left(), counts(), maps));
        if (marks.readers().size() > 1) {
            sections.add(
                    Section.of(
                            "Do marks agree?",
                            "Marks of two readers on the same image mean the same place where they are at most %s pixels apart, in one slice or in neighbouring ones. The share is of the marks of both that have a partner, over all pairs of readers and the images that both saw; its interval draws subjects again. By chance: the same with the other reader's marks on other images, which is what marking the same region of every head would give."
                                    .formatted(Wording.fixed(matching.distance(), 0)),
                            agreement()));
        }
        sections.addAll(comments());
        return sections;
    }

    private String left() {
        return marks.left() == 0
                ? ""
                : " Left out: %s on practice items, repeats and items without an answer."
                        .formatted(Wording.count(marks.left(), "mark"));
    }

    private Table counts() {
        List<String> head =
                new ArrayList<>(List.of("Images", "Seen", "Marks", "Share of images with a mark"));
        head.addAll(marks.readers());
        return new Table(head, marks.kinds().stream().map(this::counts).toList());
    }

    private Row counts(String kind) {
        List<String> own = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        Map<Answer, Boolean> isMarked = new HashMap<>();
        int all = 0;
        for (String reader : marks.readers()) {
            Map<Mark.Image, Answer> seen = marks.seen(reader, kind);
            seen.forEach((image, answer) ->
                    isMarked.merge(answer, marks.isMarked(reader, image), Boolean::logicalOr));
            int set =
                    seen.keySet().stream()
                            .mapToInt(image -> marks.points(reader, image).size())
                            .sum();
            answers.addAll(seen.values());
            all += set;
            own.add(own(reader, kind, set));
        }
        List<String> cells = new ArrayList<>(List.of(kind));
        boolean judged = marks.isJudged(kind);
        cells.add(judged ? Integer.toString(answers.size()) : "–");
        cells.add(Integer.toString(all));
        cells.add(judged ? share(kind, answers, isMarked) : "–");
        cells.addAll(own);
        return new Row(cells);
    }

    private String own(String reader, String kind, int set) {
        if (!marks.isJudged(kind)) {
            return Integer.toString(set);
        }
        int seen = marks.seen(reader, kind).size();
        context.say(
                Finding.of("marks an image", "")
                        .by(reader)
                        .under(kind)
                        .is(seen == 0 ? Double.NaN : (double) set / seen, Interval.NONE, seen));
        return "%d / %d".formatted(set, seen);
    }

    private String share(String kind, List<Answer> answers, Map<Answer, Boolean> isMarked) {
        Crossed crossed = new Crossed(new Answers(context.main().study(), answers), context.seed());
        ToDoubleFunction<Answer> value = one -> isMarked.getOrDefault(one, false) ? 1 : 0;
        return context.say(
                Finding.of("images with a mark", "")
                        .under(kind)
                        .is(crossed.mean(value), crossed.ofMean(value), answers.size())
                        .noting("readers and subjects drawn again"));
    }

    private Figure map() {
        List<PointMaps.Panel> panels = new ArrayList<>();
        for (String kind : marked) {
            panels.add(
                    new PointMaps.Panel(
                            Wording.brief(kind),
                            marks.counted().stream()
                                    .filter(one -> marks.kind(one.image()).equals(kind))
                                    .map(MarksChapter::point)
                                    .toList()));
        }
        return new PointMaps(panels, marks.readers())
                .figure("marks-" + context.nextFigure(), "Where marks lie", MAP);
    }

    private static PointMaps.Point point(Mark mark) {
        return new PointMaps.Point(
                mark.point().column(), mark.point().row(), mark.showing().reader());
    }

    private Table agreement() {
        List<Row> rows = new ArrayList<>();
        marked.forEach(kind -> rows.add(agreement(kind, List.of(kind))));
        if (marked.size() > 1) {
            rows.add(agreement("All", marked));
        }
        return new Table(
                List.of("Images", "Seen by two", "Marks with a partner", "By chance"), rows);
    }

    private Row agreement(String label, List<String> kinds) {
        MarkAgreement found = new MarkAgreement(marks, matching, kinds);
        Finding base = Finding.of("marks with a partner", "").under(label);
        String share =
                context.say(
                        base.is(found.share(), found.interval(context.seed()), found.images())
                                .noting(
                                        "within %s pixels, subjects drawn again"
                                                .formatted(Wording.fixed(matching.distance(), 0))));
        String chance =
                context.say(
                        Finding.of("marks with a partner by chance", "")
                                .under(label)
                                .is(found.chance(), Interval.NONE, found.images()));
        return Words.row(label, Integer.toString(found.images()), share, chance);
    }

    /// What readers wrote to their marks, by case.
    private List<Section> comments() {
        List<Mark> written =
                marks.counted().stream()
                        .filter(mark -> !mark.comment().isEmpty())
                        .sorted(Comparator.comparing(mark -> mark.image().caseId()))
                        .toList();
        if (written.isEmpty()) {
            return List.of();
        }
        List<Row> rows =
                written.stream()
                        .limit(MOST)
                        .map(mark ->
                                Words.row(
                                        mark.image().caseId(),
                                        marks.kind(mark.image()),
                                        mark.showing().reader(),
                                        place(mark.point()),
                                        mark.comment()))
                        .toList();
        String lead =
                written.size() <= MOST
                        ? "What readers wrote to their marks, by case; places are column, row, slice."
                        : "The first %d of %d comments, by case; all are in marks.csv. Places are column, row, slice."
                                .formatted(MOST, written.size());
        List<String> head = List.of("Case", "Image", "Reader", "Place", "Comment");
        return List.of(Section.of("Comments to marks", lead, new Table(head, rows)));
    }

    private static String place(MarkMatching.Point point) {
        return "%s, %s, %s"
                .formatted(
                        Wording.fixed(point.column(), 0),
                        Wording.fixed(point.row(), 0),
                        Wording.fixed(point.slice(), 0));
    }
}
