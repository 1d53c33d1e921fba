package janus;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;

/// The folder of real data beside the repository.
@NullMarked
public final class Shared {
    private Shared() {}

    /// `$JANUS_SHARED`, or `shared` beside the repository. Skips the test where it is missing, but
    /// fails in CI, where it must not be missing.
    public static Path folder() {
        String named = System.getenv("JANUS_SHARED");
        String[] places =
                named == null ? new String[] {"../../shared", "../shared"} : new String[] {named};
        for (String place : places) {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return path;
            }
        }
        String missing =
                "no folder %s - real data is needed - set JANUS_SHARED"
                        .formatted(String.join(", ", places));
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(missing);
        }
        Assumptions.abort(missing);
        throw new IllegalStateException(missing);
    }
}
