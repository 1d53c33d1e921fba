package janus.sweep;

import janus.compare.Wording;
import janus.dataset.Split;
import janus.figure.Figure;
import janus.volume.Direction;
import janus.work.PageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `sweep.html`: one file that asks for nothing from elsewhere; the leaderboards lie beside it.
///
/// @param lead sentences below the title
/// @param chosen sentences on what the validation split chose
/// @param tables a ranking a split
/// @param similarities sentences, tables and figures on closeness and gain
/// @param failures what could not be done
/// @param facts what was swept, with what
record SweepPage(
        List<String> lead,
        List<String> chosen,
        List<Table> tables,
        List<Closeness> similarities,
        List<Failure> failures,
        List<Fact> facts) {
    private static final int DECIMALS = 4;

    /// A split's ranking.
    record Table(String title, String note, List<String> head, List<Row> rows, String board) {}

    /// A row of a table.
    record Row(String name, String style, List<String> cells) {}

    /// A direction's similarity analysis; `figure` is SVG or nothing.
    record Closeness(String title, String sentence, List<Row> rows, String figure, String words) {}

    /// A label and what stands for it.
    record Fact(String label, String value) {}

    static SweepPage of(Report report) {
        List<Table> tables = new ArrayList<>();
        report.test().ifPresent(test -> tables.add(table(report, test)));
        tables.add(table(report, report.val()));
        rates(report).ifPresent(tables::add);
        return new SweepPage(
                lead(report),
                chosen(report),
                tables,
                report.similarities().stream().map(SweepPage::closeness).toList(),
                report.failures(),
                facts(report));
    }

    private static List<String> lead(Report report) {
        Request request = report.request();
        return List.of(
                "%s and %s, %s each: %s. Research only, not for diagnosis."
                        .formatted(
                                Wording.count(request.lineup().models().size(), "source model"),
                                Wording.count(controls(report), "control"),
                                attempts(request.training()),
                                Wording.count(report.runs(), "Run")),
                report.state());
    }

    private static String attempts(Request.Training training) {
        String seeds = Wording.count(training.seeds().size(), "seed");
        int rates = training.rates().size();
        return rates == 1 ? seeds : seeds + " and " + Wording.count(rates, "learning rate");
    }

    private static int controls(Report report) {
        return (int)
                report.val().ranking().scratch().keySet().stream()
                        .filter(Lineup::isBaseline)
                        .count();
    }

    private static List<String> chosen(Report report) {
        List<String> sentences = new ArrayList<>();
        report.choices()
                .ifPresent(
                        choices -> choices.best().forEach(it -> sentences.add(chosen(report, it))));
        return sentences;
    }

    private static String chosen(Report report, Choices.Choice choice) {
        Direction direction = Direction.of(choice.direction());
        String test =
                report.test()
                        .flatMap(it -> it.ranking().standing(choice.row(), direction))
                        .map(SweepPage::mean)
                        .orElse("–");
        return "%s: the validation split chose %s (%s %s there, %s on the test split); its best Run is runs/%s/%s."
                .formatted(
                        direction.words(),
                        choice.row(),
                        report.request().judging().metric().name(),
                        Similarity.fixed(choice.score(), DECIMALS),
                        test,
                        choice.row(),
                        choice.attempt());
    }

    private static Table table(Report report, SplitResult result) {
        Ranking ranking = result.ranking();
        List<Direction> directions = report.request().judging().directions();
        List<String> head = new ArrayList<>();
        for (Direction direction : directions) {
            String way = direction.words();
            head.addAll(
                    List.of(way + ", mean ± sd over seeds", "Seeds", "Rank", "Gain over scratch"));
        }
        head.add("Mean rank");
        boolean test = result.split() == Split.TEST;
        return new Table(
                test ? "Ranking on the test split" : "Ranking on the validation split",
                "%s, %s is better. Each seed's score is a mean over subjects of the means of their pairs, inside the head. Ranks count baselines and controls.%s"
                        .formatted(
                                ranking.metric().name(),
                                Wording.better(ranking.metric()),
                                forms(ranking)),
                head,
                ranking.rows().stream().map(row -> row(ranking, row, directions)).toList(),
                result.split().code() + "/leaderboard/leaderboard.html");
    }

    /// What each row scores with each learning rate, where there were several.
    private static Optional<Table> rates(Report report) {
        if (report.rates().tried().isEmpty()) {
            return Optional.empty();
        }
        List<Double> rates = report.request().training().rates();
        List<Direction> directions = report.request().judging().directions();
        List<String> head = new ArrayList<>();
        directions.forEach(it -> rates.forEach(rate -> head.add(it.words() + ", " + rate)));
        Ranking ranking = report.val().ranking();
        return Optional.of(
                new Table(
                        "Learning rates on the validation split",
                        "%s, %s is better: mean over seeds. Each start stands with the rate marked ★, chosen before the test split was opened."
                                .formatted(
                                        ranking.metric().name(), Wording.better(ranking.metric())),
                        head,
                        ranking.rows().stream()
                                .filter(row ->
                                        Double.isFinite(report.rate(row, directions.getFirst())))
                                .map(row -> rates(report, row))
                                .toList(),
                        Split.VAL.code() + "/leaderboard/leaderboard.html"));
    }

    private static Row rates(Report report, String row) {
        List<String> cells = new ArrayList<>();
        for (Direction direction : report.request().judging().directions()) {
            for (double rate : report.request().training().rates()) {
                cells.add(
                        report.rates().tried().stream()
                                .filter(it -> it.isOf(row, direction) && it.rate() == rate)
                                .map(it ->
                                        Similarity.fixed(it.score(), DECIMALS)
                                                + (it.chosen() ? " ★" : ""))
                                .findFirst()
                                .orElse("–"));
            }
        }
        return new Row(row, Lineup.isBaseline(row) ? "base" : "", cells);
    }

    /// What to know where generators are of several forms.
    private static String forms(Ranking ranking) {
        boolean several = ranking.scratch().values().stream().distinct().count() > 1;
        return several
                ? " Models are of several forms: a gain is over scratch in networks of the model's own, and a control whose name ends in -BxF has B blocks and F filters."
                : "";
    }

    private static Row row(Ranking ranking, String row, List<Direction> directions) {
        List<String> cells = new ArrayList<>();
        for (Direction direction : directions) {
            var standing = ranking.standing(row, direction);
            var rank = ranking.rank(row, direction);
            cells.add(standing.map(SweepPage::mean).orElse("–"));
            cells.add(standing.map(it -> Integer.toString(it.summary().n())).orElse("–"));
            cells.add(rank.isPresent() ? Integer.toString(rank.getAsInt()) : "–");
            cells.add(Similarity.fixed(ranking.gain(row, direction), DECIMALS));
        }
        double overall = ranking.overall(row);
        cells.add(Double.isFinite(overall) ? Similarity.fixed(overall, 1) : "–");
        return new Row(row, Lineup.isBaseline(row) ? "base" : "", cells);
    }

    private static String mean(Standing standing) {
        String mean = Similarity.fixed(standing.summary().mean(), DECIMALS);
        double sd = standing.summary().sd();
        return Double.isNaN(sd) ? mean : mean + " ± " + Similarity.fixed(sd, DECIMALS);
    }

    private static Closeness closeness(Similarity similarity) {
        List<Row> rows =
                similarity.points().stream()
                        .map(it ->
                                new Row(
                                        it.row(),
                                        "",
                                        List.of(
                                                Similarity.fixed(it.distance(), DECIMALS),
                                                Similarity.fixed(it.gain(), DECIMALS))))
                        .toList();
        return new Closeness(
                similarity.direction().words(),
                similarity.sentence(),
                rows,
                similarity.figure().map(Figure::inline).orElse(""),
                similarity.figure().map(Figure::words).orElse(""));
    }

    private static List<Fact> facts(Report report) {
        Request request = report.request();
        return List.of(
                new Fact("Dataset", request.dataset().folder().toString()),
                new Fact("Runs", request.out().resolve("runs").toString()),
                new Fact("Made by", "Janus " + request.made().version()),
                new Fact("Command", request.made().command()));
    }

    /// Whether something failed.
    boolean failed() {
        return !failures.isEmpty();
    }

    /// Whether there is a choice.
    boolean decided() {
        return !chosen.isEmpty();
    }

    /// The whole page.
    String html() {
        return new PageTemplate(SweepPage.class, "sweep.mustache").filled(this);
    }
}
