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
                    "%s cannot be reached (%s) - there is no way to that server from here - %s"
                            .formatted(address, reason(failure), ByHand.of(address)),
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
