package janus.evaluate;

/// What made an evaluation.
///
/// @param version of Janus
/// @param command line, or what stands for it
public record MadeBy(String version, String command) {
    /// The Java that runs.
    String java() {
        return "%s (%s)"
                .formatted(
                        System.getProperty("java.runtime.version", "unknown"),
                        System.getProperty("java.vendor", "unknown"));
    }

    /// The machine, without its name.
    String machine() {
        return "%s %s on %s, %d processors"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors());
    }
}
