package janus.demo;

import janus.image.ImageFiles;
import janus.image.Source;
import janus.intake.Extent;
import janus.intake.Frame;
import janus.intake.Intake;
import janus.metric.Mae;
import janus.metric.Metric;
import janus.metric.Pair;
import janus.metric.Psnr;
import janus.metric.Range;
import janus.metric.Ssim;
import janus.metric.Uqi;
import janus.metric.Vif;
import janus.volume.Direction;
import janus.volume.Mask;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A test head in one direction: what went in, the truth, and what the twins made of it, all on the
/// truth's grid and in the units that the networks speak.
///
/// @param head name of the subject
/// @param source what was translated
/// @param truth what should have come out
/// @param made what came out, by twin
/// @param inside 1 in the truth's head, 0 elsewhere
record Judgement(
        String head,
        Direction direction,
        Volume source,
        Volume truth,
        Map<String, Volume> made,
        Volume inside) {
    private static final double LEAST_HEAD = 0.08; // of a slice; smaller ones prove nothing

    /// What is measured: the paper's four and one that everybody understands.
    static final List<Metric> METRICS =
            List.of(new Psnr(), new Ssim(), new Uqi(), new Vif(), new Mae());

    /// Files of a judgement.
    ///
    /// @param made what the twins made, by twin
    record Files(Path source, Path truth, Map<String, Path> made) {}

    /// Scores of one slice, by twin and in the order of [#METRICS].
    record Scores(String head, Direction direction, int slice, Map<String, double[]> byTwin) {}

    /// Reads everything.
    static Judgement of(String head, Direction direction, Files files, Frame frame)
            throws IOException {
        Modality target = direction.target();
        Source truth = ImageFiles.read(files.truth(), target, null);
        Intake intake = Intake.of(truth.volume(), target, truth.unit(), frame);
        List<Slice> slices = new ArrayList<>();
        List<Slice> ones = new ArrayList<>();
        for (int k = 0; k < intake.slices(); k++) {
            slices.add(intake.slice(k));
            ones.add(Slice.filled(frame.field(), frame.field(), 1));
        }
        Map<String, Volume> made = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.made().entrySet()) {
            made.put(file.getKey(), ImageFiles.read(file.getValue(), target, null).volume());
        }
        return new Judgement(
                head,
                direction,
                normalised(files.source(), direction.source(), frame),
                intake.restore(slices, intake.unit(), Extent.SURROUNDINGS),
                made,
                intake.restore(ones, Unit.NORMALISED, Extent.HEAD));
    }

    private static Volume normalised(Path file, Modality modality, Frame frame) throws IOException {
        Source source = ImageFiles.read(file, modality, null);
        Intake intake = Intake.of(source.volume(), modality, source.unit(), frame);
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < intake.slices(); k++) {
            slices.add(intake.slice(k));
        }
        return intake.restore(slices, intake.unit(), Extent.SURROUNDINGS);
    }

    /// Scores of every slice that shows enough head, inside the head.
    List<Scores> scores() {
        List<Scores> scores = new ArrayList<>();
        for (int k = 0; k < truth.grid().size().slices(); k++) {
            Mask mask = mask(k);
            if (mask.count() < LEAST_HEAD * truth.grid().size().inSlice()) {
                continue;
            }
            Map<String, double[]> byTwin = new TreeMap<>();
            for (Map.Entry<String, Volume> one : made.entrySet()) {
                Pair pair = Pair.of(truth.slice(k), one.getValue().slice(k), range(), mask);
                byTwin.put(
                        one.getKey(),
                        METRICS.stream().mapToDouble(m -> m.of(pair).orNaN()).toArray());
            }
            scores.add(new Scores(head, direction, k, byTwin));
        }
        return scores;
    }

    private Range range() {
        return direction.target() == Modality.CT ? Range.HU : Range.NORMALISED;
    }

    private Mask mask(int k) {
        float[] values = inside.slice(k).values();
        boolean[] flags = new boolean[values.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = values[i] > 0.5f;
        }
        return Mask.of(inside.grid().size().columns(), inside.grid().size().rows(), flags);
    }
}
