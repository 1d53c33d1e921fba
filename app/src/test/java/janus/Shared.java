package janus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The folder of real images and fixtures beside the repository.
public final class Shared {
    private Shared() {}

    /// The folder; where it is missing the test is skipped, and fails under CI=true.
    public static Path folder() {
        String named = System.getenv("JANUS_SHARED");
        List<Path> places =
                named == null
                        ? List.of(Path.of("../../shared"), Path.of("../shared"))
                        : List.of(Path.of(named));
        for (Path place : places) {
            if (Files.isDirectory(place.resolve("fixtures"))) {
                return place.toAbsolutePath().normalize();
            }
        }
        missing("no shared folder at " + places + "; set JANUS_SHARED to it");
        throw new IllegalStateException("unreachable");
    }

    /// Says that something a test needs is missing: a skip for a user, a failure under CI=true.
    public static void missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(what);
        }
        Assumptions.abort(what);
    }
}
