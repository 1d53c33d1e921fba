package janus.demo;

import janus.figure.Curve;
import janus.figure.Curves;
import janus.run.TrainingLog;
import janus.texture.Domain;
import janus.train.RunRecord;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.work.PageTemplate;
import janus.work.Version;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes `report.html` and `scores.csv` of a demo.
final class DemoReport {
    private static final double[] SHOWN = {0.2, 0.45, 0.65}; // of the way from skull base to vertex
    private static final int TEXTURES = 7;

    private final Path out;
    private final Plan plan;
    private final List<Twin> twins;

    DemoReport(Path out, Plan plan, List<Twin> twins) {
        this.out = out;
        this.plan = plan;
        this.twins = twins;
    }

    /// Writes both files; returns the report.
    Path write(List<Judgement> judgements, double seconds) throws IOException {
        List<Judgement.Scores> scores =
                judgements.stream().flatMap(j -> j.scores().stream()).toList();
        WholeFile.write(out.resolve("scores.csv"), csv(scores));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("version", Version.current());
        page.put("heads", plan.heads());
        page.put("tests", plan.tests());
        page.put("steps", plan.steps());
        page.put("side", plan.side());
        page.put("seed", plan.seed());
        page.put("minutes", String.format(Locale.ROOT, "%.1f", seconds / 60));
        page.put("photos", textures(Domain.PHOTO));
        page.put("drawings", textures(Domain.DRAWING));
        page.put("ways", ways(judgements, scores));
        page.put("bar", Pictures.colourBar());
        page.put("chart", chart());
        Path report = out.resolve("report.html");
        WholeFile.write(report, new PageTemplate(DemoReport.class, "report.mustache").filled(page));
        return report;
    }

    private static List<String> textures(Domain domain) throws IOException {
        List<String> pictures = new ArrayList<>();
        for (int i = 0; i < TEXTURES; i++) {
            pictures.add(Pictures.texture(domain, i));
        }
        return pictures;
    }

    private static List<Map<String, Object>> ways(
            List<Judgement> judgements, List<Judgement.Scores> scores) throws IOException {
        List<Map<String, Object>> ways = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            Verdict verdict =
                    new Verdict(
                            direction,
                            scores.stream().filter(s -> s.direction() == direction).toList());
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Judgement one : judgements) {
                if (one.direction() == direction) {
                    rows.addAll(rows(one));
                }
            }
            Map<String, Object> way = new LinkedHashMap<>();
            way.put("source", direction.source());
            way.put("target", direction.target());
            way.put("verdict", verdict.sentence());
            way.put("lines", verdict.lines());
            way.put("rows", rows);
            way.put("brightest", brightest(direction.target()));
            ways.add(way);
        }
        return ways;
    }

    private static String brightest(Modality modality) {
        double most = Pictures.mostDifferent(modality);
        return modality == Modality.CT ? "%.0f HU".formatted(most) : Double.toString(most);
    }

    private static List<Map<String, Object>> rows(Judgement one) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        Modality target = one.direction().target();
        for (double place : SHOWN) {
            int k = (int) (place * one.truth().grid().size().slices());
            Slice truth = one.truth().slice(k);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", "%s, slice %d".formatted(one.head(), k + 1));
            row.put("source", Pictures.of(one.source().slice(k), one.direction().source()));
            row.put("truth", Pictures.of(truth, target));
            for (Map.Entry<String, janus.volume.Volume> made : one.made().entrySet()) {
                Slice slice = made.getValue().slice(k);
                row.put(made.getKey(), Pictures.of(slice, target));
                row.put(made.getKey() + "Difference", Pictures.difference(truth, slice, target));
            }
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> chart() throws IOException {
        Map<String, Object> chart = new LinkedHashMap<>();
        List<Curve> curves = new ArrayList<>();
        for (Twin twin : twins) {
            curves.add(cycle(twin));
            chart.put(twin.name() + "Seconds", Math.round(twin.seconds()));
        }
        Curves both =
                new Curves(
                        "Cycle loss",
                        "Sum of both directions (channel units)",
                        Curves.Line.AVERAGE,
                        curves);
        chart.put("svg", both.figure("cycle", "").inline());
        return chart;
    }

    private static Curve cycle(Twin twin) throws IOException {
        TrainingLog log = TrainingLog.read(twin.run().log());
        double[] mr = log.column("cycle_mr");
        double[] ct = log.column("cycle_ct");
        double[] sum = new double[log.size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = mr[i] + ct[i];
        }
        int warmUp = RunRecord.read(twin.run().card()).recipe().optimisation().warmUp();
        return Curve.of(twin.title(), log.steps(), sum).after(warmUp);
    }

    private static String csv(List<Judgement.Scores> scores) {
        StringBuilder csv = new StringBuilder("head,direction,slice,twin");
        Judgement.METRICS.forEach(metric -> csv.append(',').append(metric.column()));
        csv.append('\n');
        for (Judgement.Scores one : scores) {
            one.byTwin()
                    .forEach((twin, values) -> {
                        csv.append(one.head()).append(',').append(one.direction().code());
                        csv.append(',').append(one.slice()).append(',').append(twin);
                        for (double value : values) {
                            csv.append(String.format(Locale.ROOT, ",%.6f", value));
                        }
                        csv.append('\n');
                    });
        }
        return csv.toString();
    }
}
