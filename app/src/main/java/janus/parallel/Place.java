package janus.parallel;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where workers find each other.
public sealed interface Place {
    /// A port of the machine of worker 0, for workers on several machines.
    ///
    /// @param host name or address of that machine
    /// @param port 1 to 65535
    record Port(String host, int port) implements Place {
        private static final Pattern WRITTEN = Pattern.compile("(?:\\[(.+)]|([^:]+)):(\\d{1,5})");
        private static final int HIGHEST = 65_535;

        /// Checks the range.
        public Port {
            if (port < 1 || port > HIGHEST) {
                throw new IllegalArgumentException(
                        "--rendezvous %s:%d has no port that exists - they are numbered 1 to %d - use for instance %s:29500"
                                .formatted(host, port, HIGHEST, host));
            }
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// A file of this machine that does not exist yet, in a folder that only this user can open.
    record Sheet(Path file) implements Place {
        private static final String PREFIX = "file:";

        @Override
        public String toString() {
            return PREFIX + file;
        }
    }

    /// The place that `text` names: `HOST:PORT`, or as [Sheet#toString()] writes it.
    ///
    /// @throws IllegalArgumentException when it names none
    static Place of(String text) {
        if (text.startsWith(Sheet.PREFIX)) {
            return new Sheet(Path.of(text.substring(Sheet.PREFIX.length())));
        }
        Matcher parts = Port.WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "--rendezvous '%s' is no place to meet - workers look for worker 0 at a host and a port - use for instance 192.168.1.10:29500"
                            .formatted(text));
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new Port(host, Integer.parseInt(parts.group(3)));
    }
}
