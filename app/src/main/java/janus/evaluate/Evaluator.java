package janus.evaluate;

import janus.image.Source;
import janus.volume.Size;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares all pairs of a [Request], one in memory at a time.
public final class Evaluator {
    private final Request request;
    private final Images truths;
    private final Images synthetics;
    private final HeadFinder heads;
    private final Subjects subjects;
    private final DataHashes data;
    private final List<Evaluation.Skipped> skipped = new ArrayList<>();
    private final List<PairScores> scored = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable ValueRange range;
    private @Nullable VoxelTally voxels;

    private Evaluator(Request request, Subjects subjects) throws IOException {
        this.request = request;
        this.subjects = subjects;
        data = DataHashes.of(request);
        truths = Images.truths(request);
        synthetics = Images.synthetics(request);
        heads = HeadFinder.of(request);
    }

    /// The evaluation of `request`. A pair that is damaged or of two sizes is skipped and named.
    ///
    /// @throws IOException when there is nothing to compare
    /// @throws IllegalArgumentException when truth and synthetic are in different units, the range
    ///   makes no sense, or the protocol can't score such values
    public static Evaluation evaluate(Request request, Progress progress) throws IOException {
        Pairing pairing = Pairing.of(request.truth(), request.synthetic());
        if (request.source().isPresent()) {
            Pairing.byName(request.source().get()); // fails before the long work
        }
        Evaluator evaluator = new Evaluator(request, Subjects.of(request, pairing.matches()));
        progress.started("evaluate", pairing.matches().size());
        try {
            long done = 0;
            for (Pairing.Match match : pairing.matches()) {
                evaluator.add(match, pairing);
                progress.advanced(++done, match.name());
            }
        } finally {
            progress.finished();
        }
        return evaluator.evaluation(pairing);
    }

    private void add(Pairing.Match match, Pairing pairing) {
        try {
            Images.Turned turned = truths.readTurned(match.truth());
            Source truth = turned.source();
            Source synthetic = synthetics.read(match.synthetic());
            ValueRange values = range(truth, pairing);
            checkUnits(values, truth, synthetic);
            checkSizes(truth, synthetic);
            Optional<boolean[]> inside = heads.find(match.name(), truth);
            Volume[] volumes = {truth.volume(), synthetic.volume()};
            PairScores scores =
                    new Scorer(request.protocol().metrics(), values, turned.flipped())
                            .score(match, volumes, inside);
            checkAny(scores, match);
            data.add(match);
            voxels(values)
                    .add(
                            subjects.of(match.name()),
                            volumes[0].voxels(),
                            volumes[1].voxels(),
                            inside);
            scored.add(scores);
            note(truth, synthetic);
        } catch (IOException unusable) {
            skipped.add(new Evaluation.Skipped(match.name(), sentence(match, unusable)));
        }
    }

    private static void checkAny(PairScores scores, Pairing.Match match) throws IOException {
        if (scores.voxels() == 0) {
            throw new IOException(
                    "%s has no voxel inside the mask - there is nothing to compare - check the mask or use --mask none"
                            .formatted(match.truth()));
        }
    }

    private void note(Source... sources) {
        for (Source source : sources) {
            source.notes().forEach(note -> notes.add("%s: %s".formatted(source.path(), note)));
        }
    }

    private VoxelTally voxels(ValueRange values) {
        VoxelTally known = voxels;
        if (known == null) {
            known = VoxelTally.over(values.range());
            voxels = known;
        }
        return known;
    }

    private static String sentence(Pairing.Match match, IOException failure) {
        String message = failure.getMessage();
        return message != null && message.contains(" - ")
                ? message
                : "%s or %s could not be read (%s) - the pair can't be compared - check both files"
                        .formatted(match.truth(), match.synthetic(), failure);
    }

    private ValueRange range(Source truth, Pairing pairing) {
        ValueRange known = range;
        if (known == null) {
            List<Path> files = pairing.matches().stream().map(Pairing.Match::truth).toList();
            request.protocol().check(truth.unit());
            known = ValueRange.of(request, truth, files, truths);
            range = known;
        }
        return known;
    }

    private static void checkUnits(ValueRange range, Source truth, Source synthetic) {
        for (Source source : List.of(truth, synthetic)) {
            if (source.unit() != range.unit()) {
                throw new IllegalArgumentException(
                        "%s holds %s values and the first truth %s values - differences between units mean nothing - compare images of one modality, or say what grey levels mean with --truth-scale A,B and --synthetic-scale A,B (HU = A*v + B)"
                                .formatted(
                                        source.path(),
                                        source.unit().label(),
                                        range.unit().label()));
            }
        }
    }

    private static void checkSizes(Source truth, Source synthetic) throws IOException {
        Size one = truth.volume().grid().size();
        Size other = synthetic.volume().grid().size();
        if (!one.equals(other)) {
            throw new IOException(
                    "%s is %s and %s is %s - only images of one size can be compared - resample one onto the grid of the other"
                            .formatted(
                                    truth.path(),
                                    Numbers.size(one),
                                    synthetic.path(),
                                    Numbers.size(other)));
        }
    }

    private Evaluation evaluation(Pairing pairing) throws IOException {
        ValueRange known = range;
        if (known == null || voxels == null || scored.isEmpty()) {
            throw new IOException(
                    skipped.size() == 1
                            ? skipped.getFirst().why()
                            : "none of %d pairs could be compared - the first: %s"
                                    .formatted(skipped.size(), skipped.getFirst().why()));
        }
        List<String> volumes =
                scored.stream().filter(pair -> pair.slices() > 1).map(PairScores::name).toList();
        subjects.doubt(volumes).ifPresent(notes::add);
        return new Evaluation(
                request, known, scored, skipped, pairing, subjects, voxels, data, notes);
    }
}
