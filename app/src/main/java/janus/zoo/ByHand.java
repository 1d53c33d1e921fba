package janus.zoo;

import java.net.URI;

/// What to do where a server does not help.
final class ByHand {
    private ByHand() {}

    static String of(URI address) {
        return "get the file elsewhere and run janus zoo add FILE --name %s, or give a mirror with --from or JANUS_ZOO"
                .formatted(name(address));
    }

    /// The name of the model at `address`.
    static String name(URI address) {
        String path = address.getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.endsWith(".pth") ? file.substring(0, file.length() - ".pth".length()) : file;
    }
}
