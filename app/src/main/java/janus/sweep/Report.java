package janus.sweep;

import janus.figure.Figure;
import janus.volume.Direction;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a sweep found, ready to be written.
///
/// @param request what was asked
/// @param runs how many Runs there are in all, trained or not
/// @param val what the validation split says
/// @param test what the test split says, once it is open
/// @param choices what was chosen before; empty while the test split is closed
/// @param rates of each row, where several were tried
/// @param similarities one a direction, of the split reported on
/// @param distances of the source models
/// @param failures what could not be done
/// @param state a sentence on the test split
record Report(
        Request request,
        int runs,
        SplitResult val,
        Optional<SplitResult> test,
        Optional<Choices> choices,
        Rates rates,
        List<Similarity> similarities,
        List<Distances.Distance> distances,
        List<Failure> failures,
        String state) {
    /// The learning rate that `row` stands with in `direction`; NaN where nothing was trained.
    double rate(String row, Direction direction) {
        boolean trained = Lineup.trivial().stream().map(Lineup::row).noneMatch(row::equals);
        return trained
                ? rates.of(row, direction).orElse(request.training().rates().getFirst())
                : Double.NaN;
    }

    /// The split that is reported on: the test split once it is open.
    SplitResult reported() {
        return test.orElse(val);
    }

    /// Writes `sweep.html`, `sweep.csv` and the figures, all or none, and returns the page.
    Path write() throws IOException {
        Path out = request.out();
        Path page = out.resolve("sweep.html");
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out.resolve("sweep.csv"), WholeFile.of(SweepCsv.of(this)));
        for (Similarity similarity : similarities) {
            Optional<Figure> figure = similarity.figure();
            figure.ifPresent(it ->
                    files.put(
                            out.resolve("figures").resolve(it.name() + ".svg"),
                            WholeFile.of(it.svg())));
        }
        files.put(page, WholeFile.of(SweepPage.of(this).html()));
        WholeFile.writeAll(files);
        return page;
    }
}
