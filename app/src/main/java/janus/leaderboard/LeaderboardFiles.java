package janus.leaderboard;

import janus.evaluate.MadeBy;
import janus.work.NewFolders;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a leaderboard's folder: `leaderboard.html`, `leaderboard.csv` and `leaderboard.tex`, each
/// whole.
///
/// @param board what to write
/// @param data a sentence on the data with which captions begin
/// @param made with what
public record LeaderboardFiles(Leaderboard board, Optional<String> data, MadeBy made) {
    /// Checks that files can be written to `out`, before the work.
    ///
    /// @throws IOException when not
    public static void prepare(Path out) throws IOException {
        NewFolders.check(out, "a leaderboard");
    }

    /// Writes all three files, or none, and returns the page's.
    public Path write(Path out) throws IOException {
        Path page = out.resolve("leaderboard.html");
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out.resolve("leaderboard.csv"), WholeFile.of(LeaderboardCsv.of(board)));
        files.put(
                out.resolve("leaderboard.tex"),
                WholeFile.of(new LatexTable(board, caption(), made).text()));
        files.put(page, WholeFile.of(LeaderboardPage.of(board, caption(), made).html()));
        WholeFile.writeAll(files);
        return page;
    }

    private Caption caption() {
        return new Caption(board, data);
    }

    /// The table for a terminal, and what models fail at.
    public List<String> lines() {
        List<String> lines = new ArrayList<>(TerminalTable.of(board));
        lines.addAll(caption().verdicts());
        return lines;
    }

    /// What to know before believing the numbers; empty where all is well.
    public List<String> warnings() {
        return caption().warnings();
    }
}
