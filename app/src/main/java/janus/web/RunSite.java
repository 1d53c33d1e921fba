package janus.web;

import janus.run.RunFolder;
import janus.watch.WatchPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Run's page, its script and its sample sheets, and nothing else of the folder.
final class RunSite implements Site {
    private static final String SAMPLES = "samples/";
    private static final Pattern SHEET = Pattern.compile("step-\\d{1,18}\\.png");

    private final RunFolder run;
    private final WatchPage page;

    RunSite(RunFolder run) {
        this.run = run;
        this.page = new WatchPage(run);
    }

    @Override
    public Optional<Content> at(String path) throws IOException {
        if (path.isEmpty()) {
            return Optional.of(Content.html(page.served()));
        }
        if (path.equals("watch.js")) {
            return Optional.of(Content.script(WatchPage.script()));
        }
        return path.startsWith(SAMPLES)
                ? sheet(path.substring(SAMPLES.length()))
                : Optional.empty();
    }

    private Optional<Content> sheet(String name) throws IOException {
        if (!SHEET.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = run.samples().resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(Content.png(Files.readAllBytes(file)))
                : Optional.empty();
    }
}
