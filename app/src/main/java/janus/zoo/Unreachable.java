package janus.zoo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/// Tells a server that cannot be reached from one that broke off.
final class Unreachable {
    private Unreachable() {}

    static IOException of(URI address, IOException failure) {
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return new IOException(
                    "%s cannot be reached (%s) - there is no way to that server from here - get the file elsewhere and run janus zoo add FILE --name NAME, or give a mirror with --from or JANUS_ZOO"
                            .formatted(address, reason(failure)),
                    failure);
        }
        return new BrokenConnection("%s broke off (%s)".formatted(address, reason(failure)));
    }

    private static String reason(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException) {
                return "its name is unknown";
            }
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
