package janus.sweep;

import janus.dataset.Split;
import janus.leaderboard.Candidate;
import janus.leaderboard.Gaps;
import janus.leaderboard.Leaderboard;
import janus.leaderboard.LeaderboardFiles;
import janus.metric.Metric;
import janus.volume.Direction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What all rows score on a split.
///
/// @param split that was examined
/// @param ranking over seeds
/// @param board the leaderboard's page: means over seeds, intervals over subjects
record SplitResult(Split split, Ranking ranking, Path board) {
    private static final long SEED = 1; // of the leaderboard's bootstrap

    /// The result of `marks`, at least one; the leaderboard is written into the exam's folder.
    ///
    /// @param scratch row from scratch that each row is held against
    static SplitResult of(Request request, Exam exam, List<Mark> marks, Map<String, String> scratch)
            throws IOException {
        Metric metric = request.judging().metric();
        Ranking ranking = new Ranking(metric, Standing.of(marks, metric), scratch);
        return new SplitResult(exam.split(), ranking, board(request, exam, marks));
    }

    private static Path board(Request request, Exam exam, List<Mark> marks) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> baselines = new TreeSet<>();
        for (Direction direction : request.judging().directions()) {
            for (Map.Entry<String, List<Mark>> row : SeedMeans.byRow(marks, direction).entrySet()) {
                Path folder =
                        exam.folder()
                                .resolve("means")
                                .resolve(direction.code())
                                .resolve(row.getKey());
                Mark mean = SeedMeans.write(row.getValue(), folder);
                candidates.add(
                        new Candidate(
                                Optional.of(mean.row()), Optional.of(direction), mean.folder()));
                if (Lineup.isBaseline(mean.row())) {
                    baselines.add(mean.row());
                }
            }
        }
        Metric metric = request.judging().metric();
        Leaderboard board =
                Leaderboard.of(
                        new Leaderboard.Request(
                                candidates, shown(metric), metric, baselines, Gaps.REFUSED, SEED));
        return new LeaderboardFiles(board, Optional.of(caption(request, exam)), request.made())
                .write(exam.folder().resolve("leaderboard"));
    }

    private static List<Metric> shown(Metric metric) {
        List<Metric> shown = new ArrayList<>(Metric.MAIN);
        if (!shown.contains(metric)) {
            shown.add(metric);
        }
        return shown;
    }

    private static String caption(Request request, Exam exam) {
        return "Pairs of the %s split; scores are means over up to %d seeds, pair by pair"
                .formatted(
                        exam.split() == Split.TEST ? "test" : "validation",
                        request.training().seeds().size());
    }
}
