package janus.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Janus this is.
public final class Version {
    private Version() {}

    /// The version that Maven built, such as `0.1.0-SNAPSHOT`.
    public static String current() {
        try (InputStream in = Version.class.getResourceAsStream("/janus/version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
