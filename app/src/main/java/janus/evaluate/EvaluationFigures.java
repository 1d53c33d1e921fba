package janus.evaluate;

import janus.figure.Axes;
import janus.figure.BlandAltman;
import janus.figure.Display;
import janus.figure.Figure;
import janus.figure.JointHistogram;
import janus.figure.LineProfile;
import janus.figure.ScoreBoxes;
import janus.figure.Tile;
import janus.figure.ValueHistograms;
import janus.metric.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The figures of an evaluation.
///
/// @param scores box plots by metric; none where no score is finite
/// @param strips pictures of the best, the median and the worst subject
/// @param values what voxels tell: agreement, errors, histograms
/// @param profile along a line through the middle of a head
/// @param gallery pictures of pairs from all over the ranking
record EvaluationFigures(
        List<Figure> scores,
        List<Figure> strips,
        List<Figure> values,
        Figure profile,
        Gallery gallery) {

    /// The figures of `evaluation`; the images to show are read again from their files.
    ///
    /// @throws IOException when a source image, or a file since changed, cannot be read
    static EvaluationFigures of(Evaluation evaluation) throws IOException {
        PairPictures.Reader reader = new PairPictures.Reader(evaluation.request());
        Map<String, PairPictures> known = new LinkedHashMap<>();
        for (PairScores pair : Gallery.spread(evaluation.ranked(Ranking.BY))) {
            known.put(pair.name(), reader.read(pair));
        }
        List<PairPictures> spread = List.copyOf(known.values());
        Display errors = Gallery.errors(spread);
        ValueRange range = evaluation.range();
        List<Figure> strips = new ArrayList<>();
        Ranking ranking = Ranking.of(evaluation);
        PairPictures profiled = spread.getFirst();
        for (Ranking.Chosen chosen : ranking.chosen()) {
            PairPictures there = known.get(chosen.pair().name());
            PairPictures pictures = there == null ? reader.read(chosen.pair()) : there;
            strips.add(strip(chosen, pictures, errors, range));
            if (!chosen.place().equals("worst")) {
                profiled = pictures; // the median, or the best where there is none
            }
        }
        return new EvaluationFigures(
                scores(evaluation),
                strips,
                values(evaluation),
                profile(profiled, range),
                Gallery.of(spread, errors, range));
    }

    /// All of them but the gallery, in the order of the page.
    List<Figure> all() {
        return Stream.of(scores, strips, values, List.of(profile)).flatMap(List::stream).toList();
    }

    private static List<Figure> scores(Evaluation evaluation) {
        Axes axes = Axes.of(evaluation.range().unit());
        Map<String, double[]> panels = new LinkedHashMap<>();
        for (Metric metric : Metric.MAIN) {
            double[] means = evaluation.subjectMeans(metric).values();
            if (means.length > 0) {
                panels.put(
                        metric.inPictureUnit()
                                ? "%s (%s)".formatted(metric.label(), axes.unit())
                                : metric.label(),
                        means);
            }
        }
        return panels.isEmpty() ? List.of() : List.of(ScoreBoxes.of(panels, "subjects"));
    }

    private static List<Figure> values(Evaluation evaluation) {
        Axes axes = Axes.of(evaluation.range().unit());
        VoxelTally voxels = evaluation.voxels();
        return List.of(
                JointHistogram.of(voxels.joint(), axes),
                BlandAltman.ofVoxels(voxels.agreement(), axes),
                BlandAltman.ofSubjects(voxels.agreement(), axes),
                voxels.errors().figure(axes),
                ValueHistograms.of(voxels.joint()).figure(axes));
    }

    private static Figure strip(
            Ranking.Chosen chosen, PairPictures pictures, Display errors, ValueRange range) {
        String unit = Axes.of(range.unit()).unit();
        List<Tile> tiles = new ArrayList<>();
        PairPictures.Shown source = pictures.source();
        if (source != null) {
            tiles.add(
                    new Tile(
                            "source",
                            source.slice(),
                            Display.of(source.slice()),
                            Axes.of(source.unit()).unit()));
        }
        Display grey = pictures.display(range);
        tiles.add(new Tile("truth", pictures.truth(), grey, unit));
        tiles.add(new Tile("synthetic", pictures.synthetic(), grey, unit));
        tiles.add(new Tile("error: synthetic − truth", pictures.error(), errors, unit));
        Figure figure =
                Tile.row(
                        "strip-" + chosen.place(),
                        "The %s subject: %s".formatted(chosen.place(), chosen.subject()),
                        tiles);
        return figure.withWords(
                "%s. %s. Red: the synthetic is too high; blue: too low; white: equal, or not compared."
                        .formatted(where(chosen, pictures), Gallery.scores(chosen.pair())));
    }

    /// Which slice it is, and why this one.
    private static String where(Ranking.Chosen chosen, PairPictures pictures) {
        String pair = pictures.pair().name();
        String middle =
                chosen.pairs() > 1
                        ? ", the middle one of the subject's %d by SSIM".formatted(chosen.pairs())
                        : "";
        return pictures.spacing().isPresent()
                ? "%s%s, axial slice %d".formatted(pair, middle, pictures.pair().shown() + 1)
                : "Slice %s%s".formatted(pair, middle);
    }

    private static Figure profile(PairPictures pictures, ValueRange range) {
        boolean known = pictures.spacing().isPresent();
        LineProfile profile =
                new LineProfile(
                        pictures.truth(),
                        pictures.synthetic(),
                        pictures.middle(),
                        pictures.spacing().orElse(1.0),
                        known ? "mm" : "pixels");
        String slice = known ? ", slice %d".formatted(pictures.pair().shown() + 1) : "";
        return profile.figure(
                "Line profile: %s%s".formatted(pictures.pair().name(), slice),
                pictures.display(range),
                Axes.of(range.unit()));
    }
}
