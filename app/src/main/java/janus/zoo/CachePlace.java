package janus.zoo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where downloads are kept between runs.
final class CachePlace {
    private static final String OVERRIDE = "JANUS_CACHE";

    private CachePlace() {}

    /// `$JANUS_CACHE`, or the place this system has for caches, below it `janus`.
    ///
    /// @param environment the process's variables
    /// @param system name of the operating system, as in `os.name`
    /// @param home the user's home folder
    static Path of(Map<String, String> environment, String system, Path home) {
        String override = environment.getOrDefault(OVERRIDE, "");
        if (!override.isBlank()) {
            return Path.of(override);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("janus");
        }
        String variable = name.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME";
        String caches = environment.getOrDefault(variable, "");
        return (caches.isBlank() ? home.resolve(".cache") : Path.of(caches)).resolve("janus");
    }

    /// The place for this process.
    static Path standard() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }
}
