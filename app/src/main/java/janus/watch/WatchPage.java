package janus.watch;

import com.samskivert.mustache.Mustache;
import janus.figure.Figure;
import janus.run.RunFolder;
import janus.train.Recipe;
import janus.train.RunRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The page of one Run, written anew from its files whenever it is asked for. Curves are drawn only
/// when the log has grown.
public final class WatchPage {
    private final RunFolder run;
    private Drawn drawn = new Drawn(Instant.MIN, 0, List.of());

    /// The figures of a log as it was.
    private record Drawn(Instant written, int rows, List<Figure> figures) {}

    /// The page of `run`.
    public WatchPage(RunFolder run) {
        this.run = run;
    }

    /// How a page stays up to date.
    private enum Refresh {
        SCRIPT,
        RELOAD,
        NONE
    }

    /// Where a page finds a sheet.
    private interface Address {
        String of(Sheet sheet) throws IOException;
    }

    /// The page for a server: a script, `watch.js`, exchanges what has changed; pictures lie in
    /// `samples/`.
    ///
    /// @throws IOException when there is no Run or it can't be read
    public String served() throws IOException {
        return html(RunView.of(run), Refresh.SCRIPT, sheet -> "samples/" + sheet.name());
    }

    /// The page as one file with everything in it; while `view` runs, it loads itself again.
    ///
    /// @throws IOException when a sheet can't be read
    public String alone(RunView view) throws IOException {
        return html(view, view.isRunning() ? Refresh.RELOAD : Refresh.NONE, WatchPage::embedded);
    }

    /// The page as one file that stays as it is.
    ///
    /// @throws IOException when there is no Run or it can't be read
    public String still() throws IOException {
        return html(RunView.of(run), Refresh.NONE, WatchPage::embedded);
    }

    private static String embedded(Sheet sheet) throws IOException {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(sheet.file()));
    }

    private String html(RunView view, Refresh refresh, Address address) throws IOException {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("name", Wording.name(run.path()));
        page.put("script", refresh == Refresh.SCRIPT);
        page.put("reload", refresh == Refresh.RELOAD);
        page.put("status", status(new Status(view, Instant.now())));
        page.put("figures", figures(view).stream().map(WatchPage::figure).toList());
        List<Map<String, String>> sheets = new ArrayList<>();
        for (Sheet sheet : view.sheets()) {
            sheets.add(Map.of("step", Long.toString(sheet.step()), "address", address.of(sheet)));
        }
        page.put("newest", sheets.stream().limit(1).toList());
        page.put("earlier", sheets.stream().skip(1).toList());
        page.put("hasEarlier", sheets.size() > 1);
        page.put("facts", facts(view.record()));
        return rendered(page);
    }

    private synchronized List<Figure> figures(RunView view) {
        int rows = view.log().size();
        if (!drawn.written.equals(view.written()) || drawn.rows != rows) {
            int warmUp = view.record().recipe().optimisation().warmUp();
            drawn = new Drawn(view.written(), rows, new LossFigures(view.log(), warmUp).all());
        }
        return drawn.figures;
    }

    private static Map<String, String> figure(Figure figure) {
        return Map.of("svg", figure.inline(), "words", figure.words());
    }

    private static Map<String, Object> status(Status status) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("step", status.step());
        words.put("total", status.total());
        words.put("badge", status.badge());
        words.put("sentence", status.sentence());
        words.put("remedy", status.remedy());
        words.put("perStep", status.perStep());
        words.put("left", status.left());
        words.put("ago", status.ago());
        return words;
    }

    private static List<Map.Entry<String, Object>> facts(RunRecord record) {
        Recipe recipe = record.recipe();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("MR to CT from", record.start().mr2ct());
        facts.put("CT to MR from", record.start().ct2mr());
        facts.put(
                "Steps",
                "%d after %d of warm-up".formatted(recipe.steps(), recipe.optimisation().warmUp()));
        facts.put("Slices", "%d pixels wide, %d a step".formatted(recipe.side(), recipe.batch()));
        facts.put("Encoding", recipe.encoding());
        facts.put("Seed", recipe.seed());
        facts.put("Learning rate", recipe.optimisation().learningRate());
        facts.put("Dataset", record.data().folder());
        facts.put("Begun", String.valueOf(record.created()));
        facts.put("Janus", String.valueOf(record.janus()));
        facts.put("Command", String.valueOf(record.command()));
        return List.copyOf(facts.entrySet());
    }

    private static String rendered(Map<String, Object> page) throws IOException {
        try (Reader template =
                new InputStreamReader(resource("watch.mustache"), StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).compile(template).execute(page);
        }
    }

    /// The script of the served page.
    public static byte[] script() throws IOException {
        try (InputStream in = resource("watch.js")) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                WatchPage.class.getResourceAsStream(name), name + " is missing from the jar");
    }
}
