package janus.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.RowBoxes;
import janus.statistics.Interval;
import janus.statistics.Spearman;
import janus.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How long readers took for an item, and whether they became faster.
final class TimeChapter {
    private static final String HOW =
            "Seconds from shown to sent, once per item however many questions it had, idle time included. Change: Spearman's correlation of an item's place in the reading with its time, below 0 where a reader becomes faster; its interval takes items as independent.";
    private static final String BOXES =
            "Points are single items; the box is the middle half, the line in it the median, the whiskers reach from the 5th to the 95th percentile. Each step of the axis multiplies the time.";
    private static final int LEAST = 8; // items, for quarters of two

    private static final List<String> HEAD =
            List.of(
                    "Reader",
                    "Arm",
                    "Items",
                    "Median, quartiles (s)",
                    "First quarter (s)",
                    "Last quarter (s)",
                    "Change");

    private final Context context;

    TimeChapter(Context context) {
        this.context = context;
    }

    List<Section> sections() {
        List<Row> rows = new ArrayList<>();
        List<Answer> all = new ArrayList<>();
        for (String reader : context.main().readers()) {
            for (String arm : arms(reader)) {
                List<Answer> items = items(reader, arm);
                all.addAll(items);
                rows.add(row(reader, arm, items));
            }
        }
        Summary summary = Summary.of(seconds(all));
        rows.add(
                Words.row(
                        "All readers",
                        "",
                        Integer.toString(summary.n()),
                        median(Finding.of("seconds", ""), summary),
                        "",
                        "",
                        ""));
        List<Figure> figures = new ArrayList<>(List.of(figure("reader", byReader(all))));
        Map<String, List<Answer>> conditions = byCondition(all);
        List<Table> tables = new ArrayList<>(List.of(new Table(HEAD, rows)));
        if (conditions.size() > 1) {
            tables.add(conditions(conditions));
            figures.add(figure("condition", withPairsTogether(conditions)));
        }
        return List.of(Words.section("Time", HOW, tables, figures));
    }

    private static Map<String, List<Answer>> byReader(List<Answer> all) {
        return all.stream().collect(groupingBy(Answer::reader, TreeMap::new, toList()));
    }

    /// By what was shown: a condition, or two side by side.
    private Map<String, List<Answer>> byCondition(List<Answer> all) {
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        context.main().conditions().forEach(name -> groups.put(name, new ArrayList<>()));
        for (Answer answer : all) {
            groups.computeIfAbsent(shown(answer), _ -> new ArrayList<>()).add(answer);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /// What is shown alone by condition, and all that stood side by side in one: names of two would
    /// not fit.
    private static Map<String, List<Answer>> withPairsTogether(Map<String, List<Answer>> groups) {
        Map<String, List<Answer>> figure = new LinkedHashMap<>();
        for (List<Answer> items : groups.values()) {
            Answer.Shown first = items.getFirst().shown();
            String name = first.right().isEmpty() ? first.left() : "two images";
            figure.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(items);
        }
        return figure;
    }

    private static String shown(Answer answer) {
        return answer.shown().right().isEmpty()
                ? answer.shown().left()
                : Stream.of(answer.shown().left(), answer.shown().right())
                        .sorted()
                        .collect(joining(" beside "));
    }

    private Table conditions(Map<String, List<Answer>> groups) {
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, items) -> {
            Summary summary = Summary.of(seconds(items));
            Finding found = Finding.of("seconds by condition", "").under(name);
            rows.add(Words.row(name, Integer.toString(summary.n()), median(found, summary)));
        });
        return new Table(List.of("Shown", "Items", "Median, quartiles (s)"), rows);
    }

    private static Figure figure(String what, Map<String, List<Answer>> groups) {
        List<RowBoxes.Row> rows = new ArrayList<>();
        groups.forEach((name, items) ->
                rows.add(new RowBoxes.Row(name, items.stream().map(Answer::seconds).toList())));
        return new RowBoxes("Seconds for an item", rows)
                .figure("time-by-" + what, "Time by " + what, BOXES);
    }

    private List<String> arms(String reader) {
        return context.main().by(reader).all().stream()
                .map(answer -> answer.task().arm())
                .distinct()
                .toList();
    }

    /// One answer an item, in the order of reading.
    private List<Answer> items(String reader, String arm) {
        Map<String, Answer> items = new LinkedHashMap<>();
        for (Answer answer : context.main().by(reader).all()) {
            if (answer.task().arm().equals(arm)) {
                items.putIfAbsent(answer.shown().item(), answer);
            }
        }
        return items.values().stream()
                .sorted(Comparator.comparingInt(answer -> answer.shown().position()))
                .toList();
    }

    private static double[] seconds(List<Answer> items) {
        return items.stream().mapToDouble(Answer::seconds).toArray();
    }

    private String median(Finding base, Summary summary) {
        context.say(base.is(summary.median(), Interval.NONE, summary.n()).noting("median"));
        return "%s (%s to %s)"
                .formatted(
                        Wording.fixed(summary.median(), 1),
                        Wording.fixed(summary.q1(), 1),
                        Wording.fixed(summary.q3(), 1));
    }

    private Row row(String reader, String arm, List<Answer> items) {
        Finding seconds = Finding.of("seconds", "").by(reader).under(arm);
        int quarter = items.size() / 4;
        boolean enough = items.size() >= LEAST;
        return Words.row(
                reader,
                arm,
                Integer.toString(items.size()),
                median(seconds, Summary.of(seconds(items))),
                enough ? middle(items.subList(0, quarter)) : "–",
                enough ? middle(items.subList(items.size() - quarter, items.size())) : "–",
                change(reader, arm, items));
    }

    private static String middle(List<Answer> some) {
        return Wording.fixed(Summary.of(seconds(some)).median(), 1);
    }

    private String change(String reader, String arm, List<Answer> items) {
        double[] places = items.stream().mapToDouble(answer -> answer.shown().position()).toArray();
        Spearman one = Spearman.of(places, seconds(items), context.seed());
        return context.say(
                Finding.of("change of time", "")
                        .by(reader)
                        .under(arm)
                        .is(one.rho(), one.ci(), one.n())
                        .tested(one.p())
                        .noting("Spearman with the place in the reading"));
    }
}
