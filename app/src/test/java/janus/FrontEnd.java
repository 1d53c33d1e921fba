package janus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The npm project that the pages are built from, with what its lock file names. Where Node.js (as
/// new as package.json asks for), npm or the registry are missing the test is skipped, and fails
/// under CI=true.
public final class FrontEnd {
    private static final Path FOLDER = Path.of("../pages");
    private static final Path PROJECT = FOLDER.resolve("package.json");
    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path INSTALLED = FOLDER.resolve("node_modules/.package-lock.json");

    private final Path npm;

    private FrontEnd(Path npm) {
        this.npm = npm;
    }

    /// Installed once, and again when the lock file is newer.
    public static FrontEnd installed() throws IOException, InterruptedException {
        checkNode();
        FrontEnd frontEnd = new FrontEnd(Programs.find("npm", "npm"));
        if (!current()) {
            Outcome outcome =
                    frontEnd.start(
                            Map.of(),
                            List.of(
                                    "ci",
                                    "--prefer-offline",
                                    "--ignore-scripts",
                                    "--no-audit",
                                    "--no-fund",
                                    "--silent"));
            if (outcome.exit() != 0) {
                Shared.missing("npm ci failed in pages/: " + outcome.said());
            }
        }
        return frontEnd;
    }

    private static void checkNode() throws IOException, InterruptedException {
        NodeVersion node = NodeVersion.of(Programs.run("nodejs", "node", "--version"));
        String engines =
                JsonMapper.shared()
                        .readTree(PROJECT.toFile())
                        .get("engines")
                        .get("node")
                        .asString();
        if (!node.isOneOf(engines)) {
            Shared.missing(
                    "Node.js %s does not build the pages; install one of %s"
                            .formatted(node, engines));
        }
    }

    private static boolean current() throws IOException {
        return Files.exists(INSTALLED)
                && Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCK))
                        >= 0;
    }

    /// Runs a script of package.json, which has to end well.
    public void run(String script, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", script, "--"));
        words.addAll(List.of(arguments));
        Outcome outcome = start(variables, words);
        assertThat(outcome.exit()).as(outcome.said()).isZero();
    }

    private record Outcome(int exit, String said) {}

    private Outcome start(Map<String, String> variables, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(npm.toString()));
        words.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().put("NO_COLOR", "1");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
